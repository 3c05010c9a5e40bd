package no.helhet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server.
@SpringBootApplication
public class HelhetApplication {
    public static void main(String[] args) {
        SpringApplication.run(HelhetApplication.class, args);
    }
}
