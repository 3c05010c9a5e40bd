package no.helhet.cli;

import no.helhet.HelhetApplication;
import no.helhet.platform.access.LoginChoices;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/// The server as it runs on one machine. The build prepares its beans ahead of time from [#main],
/// so that `helhet start` need not find them again; the same server without that preparation is
/// what the tests run.
public final class LocalApplication {
    private static final List<String> OFFICES = List.of("4698", "4696", "1161", "0314", "0315");

    private LocalApplication() {}

    /// Stands for what is known only when it runs; read by the build, which opens no connection.
    public static void main(String[] args) throws IOException {
        var nowhere = Files.createTempDirectory("helhet-build");
        create(
                        properties(
                                nowhere,
                                "jdbc:postgresql://localhost/helhet",
                                "http://localhost/helhet",
                                0),
                        List.of(),
                        () -> {})
                .run(args);
    }

    /// @param database returns when there is a database to connect to
    static SpringApplication create(
            Map<String, Object> properties, List<LoginChoices.Choice> choices, Runnable database) {
        var application = new SpringApplication(HelhetApplication.class);
        application.setMainApplicationClass(LocalApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(properties);
        LoginChoices local = () -> choices;
        application.addInitializers(
                context -> {
                    context.getBeanFactory().registerSingleton("loginChoices", local);
                    context.getBeanFactory().addBeanPostProcessor(new Waiting(database));
                    // Once read, the definitions do not change: what is found out about them is
                    // kept, where Spring would ask again until the first bean is made.
                    context.addBeanFactoryPostProcessor(
                            ConfigurableListableBeanFactory::freezeConfiguration);
                });
        return application;
    }

    /// @param port 0 for any free one
    static Map<String, Object> properties(Path data, String database, String issuer, int port)
            throws IOException {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("server.port", port);
        properties.put("server.address", "localhost");
        properties.put("spring.datasource.url", database);
        properties.put("spring.security.oauth2.client.provider.helhet.issuer-uri", issuer);
        properties.put("spring.security.oauth2.client.registration.helhet.client-secret", "local");
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", issuer);
        properties.put("logging.file.name", data.resolve("helhet.log").toString());
        properties.put("logging.threshold.console", "OFF");
        properties.put("helhet.lokal", "true");
        properties.put("helhet.fodselsnummer.syntetiske", "PLUSS_80,PLUSS_40");
        properties.put("helhet.mappe", data.toString());
        properties.put("helhet.innboks.mappe", folder(data, "innboks"));
        properties.put("helhet.betaling.mappe", folder(data, "bank"));
        properties.put("helhet.innsyn.mappe", folder(data, "innsyn"));
        properties.put("helhet.utboks.mappe", folder(data, "utboks"));
        // What the offices report as their caseworker's number.
        for (var enhetsnr : OFFICES) {
            properties.put("helhet.rapport.saksbehandler[" + enhetsnr + "]", enhetsnr + "01");
        }
        return properties;
    }

    private static String folder(Path data, String name) throws IOException {
        var folder = data.resolve(name);
        Files.createDirectories(folder);
        return folder.toString();
    }

    /// Beans are made while the database comes up; the first that connects waits for it.
    private record Waiting(Runnable database) implements BeanPostProcessor {
        @Override
        public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof DataSource) {
                database.run();
            }
            return bean;
        }
    }
}
