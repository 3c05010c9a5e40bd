package no.helhet.praksis.mottak;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells every server that an office's queue has changed. PostgreSQL delivers it as the transaction
/// commits, once for each transaction, and not at all when it is rolled back. It says which office,
/// and nothing else.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Kovarsel {
    static final String CHANNEL = "helhet_mottak";
    private final JdbcClient jdbc;

    Kovarsel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void changed(String enhetsnr) {
        jdbc.sql("select pg_notify('" + CHANNEL + "', :e)")
                .param("e", enhetsnr)
                .query((row, i) -> true)
                .list();
    }
}
