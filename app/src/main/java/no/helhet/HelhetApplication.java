package no.helhet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// The server. Beans bear their whole class name: two modules may each have a `Registrering`.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HelhetApplication {
    public static void main(String[] args) {
        SpringApplication.run(HelhetApplication.class, args);
    }
}
