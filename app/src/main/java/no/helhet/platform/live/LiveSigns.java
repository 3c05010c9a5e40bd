package no.helhet.platform.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells every server that something of an office has changed. PostgreSQL delivers it as the
/// transaction commits, once for each transaction, and not at all when it is rolled back.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LiveSigns {
    static final String CHANNEL = "helhet_live";
    private final JdbcClient jdbc;

    LiveSigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param enhetsnr the office, four digits
    /// @param kind what has changed, small letters: the name of the event on the page
    public void send(String enhetsnr, String kind) {
        jdbc.sql("select pg_notify('" + CHANNEL + "', :sign)")
                .param("sign", new Sign(enhetsnr, kind).text())
                .query((row, i) -> true)
                .list();
    }

    /// A sign as it goes through the database.
    record Sign(String enhetsnr, String kind) {
        Sign {
            if (!enhetsnr.matches("[0-9]{4}") || !kind.matches("[a-z]{1,20}")) {
                throw new IllegalArgumentException("A sign is an office and a word");
            }
        }

        String text() {
            return enhetsnr + " " + kind;
        }

        static Sign parse(String text) {
            var parts = text.split(" ", 2);
            return new Sign(parts[0], parts.length == 2 ? parts[1] : "");
        }
    }
}
