package io.groundwork.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

  @Bean
  Directory directory(IdentitySettings settings) {
    var path = Path.of(settings.directory()).toAbsolutePath().normalize();
    if (!Files.isReadable(path)) {
      throw new Directory.DirectoryRefused("cannot read " + path + "; set IDENTITY_DIRECTORY");
    }
    var yaml =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try {
      return new Directory(yaml.readValue(path, Directory.File.class));
    } catch (JacksonException e) {
      throw new Directory.DirectoryRefused(path + ": " + e.getOriginalMessage());
    }
  }

  @Bean
  UserDetailsService users(Directory directory) {
    return name ->
        directory
            .user(name)
            .map(user -> User.withUsername(user.id()).password(user.password()).build())
            .orElseThrow(() -> new UsernameNotFoundException("unknown"));
  }

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }
}
