package no.helhet.praksis.samtykke;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

/// A module that offers goals to be shared, for tests.
@TestConfiguration(proxyBeanMethods = false)
class Provemal {
    private static String goal(Texts t) {
        return t.language() == Language.EN ? "goal 1" : "Mål 1";
    }

    @Bean
    Delbar testGoals(JdbcClient jdbc) {
        return (PersonId person) ->
                jdbc
                        .sql(
                                """
                                select id from prove.mal where kommunenr = :k
                                  and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                                """)
                        .param("k", person.kommunenr())
                        .param("p", person.id())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(id -> new Delbar.Del("prove.mal:" + id, Provemal::goal))
                        .toList();
    }
}
