package io.groundwork.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailerTests {

  @Test
  void isAvailableWhereAHostIsSetAndNotWhereItIsSetToNothing() {
    assertThat(mailer("mail.example.org").isAvailable()).isTrue();
    assertThat(mailer("").isAvailable()).isFalse();
    assertThat(mailer(new StaticListableBeanFactory()).isAvailable()).isFalse();
  }

  private static Mailer mailer(String host) {
    var server = new JavaMailSenderImpl();
    server.setHost(host);
    var beans = new StaticListableBeanFactory();
    beans.addBean("mailSender", server);
    return mailer(beans);
  }

  private static Mailer mailer(StaticListableBeanFactory beans) {
    var texts = new MailTexts();
    var settings = WebhooksTests.settings("");
    return new Mailer(
        beans.getBeanProvider(JavaMailSender.class),
        texts,
        new NoticeText(texts, new FactText(texts), settings),
        settings);
  }
}
