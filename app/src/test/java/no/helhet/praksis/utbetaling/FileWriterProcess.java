package no.helhet.praksis.utbetaling;

import com.zaxxer.hikari.HikariDataSource;

import no.helhet.platform.access.Directory;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.Personer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

/// Writes the files of all approved runs, in a process of its own that can be killed: the same
/// beans as the server, without its web.
final class FileWriterProcess {
    static final String READY = "READY";
    static final String DONE = "DONE";

    private FileWriterProcess() {}

    /// @param args address of the database, folder of the payment files
    public static void main(String[] args) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.setBeanNameGenerator(new FullyQualifiedAnnotationBeanNameGenerator());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "process", Map.of("url", args[0], "helhet.lokal", "true")));
            context.register(Beans.class, Directory.class, Audit.class);
            context.scan("no.helhet.platform.database", "no.helhet.praksis.person");
            context.register(
                    UtbetalingRepository.class,
                    KjoringRepository.class,
                    Kjoringsrader.class,
                    Utbetalingsspor.class,
                    Betalingsstrom.class,
                    Betalingsfilskriver.class,
                    Filskriving.class);
            context.registerBean(Betalingsmappe.class, () -> new Betalingsmappe(Path.of(args[1])));
            // Only what the writing needs is made.
            context.addBeanFactoryPostProcessor(
                    factory -> {
                        for (var name : factory.getBeanDefinitionNames()) {
                            factory.getBeanDefinition(name).setLazyInit(true);
                        }
                    });
            context.refresh();
            var writing = context.getBean(Filskriving.class);
            context.getBean(Personer.class);
            System.out.println(READY);
            writing.writeAll();
            System.out.println(DONE);
        }
    }

    /// Not a configuration by annotation: the server of the other tests would find it.
    @EnableConfigurationProperties
    static class Beans {
        @Bean
        DataSource dataSource(Environment environment) {
            var source = new HikariDataSource();
            source.setJdbcUrl(Objects.requireNonNull(environment.getProperty("url")));
            source.setUsername("helhet_app");
            source.setMaximumPoolSize(4);
            source.setInitializationFailTimeout(30_000);
            return source;
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        EventLog utbetalingEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
            return new EventLog(jdbc, json, clock, "utbetaling");
        }
    }
}
