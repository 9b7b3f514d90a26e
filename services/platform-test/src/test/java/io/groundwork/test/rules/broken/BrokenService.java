package io.groundwork.test.rules.broken;

import io.groundwork.schemas.projects.project.ProjectResumed;
import java.sql.Connection;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Value;

record BrokenService(
    ProjectResumed event,
    Connection connection,
    Producer<String, byte[]> producer,
    @Value("${secret}") String setting) {}
