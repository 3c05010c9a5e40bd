package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Mottakene.form;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.praksis.person.BeskyttelseEndret;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Arrays;

/// Somebody gets a protected address while they wait.
@HelhetTest
class BeskyttelseslytterTest {
    @Autowired TestData data;
    @Autowired Registrering registrering;
    @Autowired Beskyttelseslytter lytter;

    @Test
    void theOpenPagesOfTheOfficeWhereThePersonWaitsAreDrawnAnew() throws Exception {
        var m = new Mottakene(data);
        var waits = m.person(null);
        var isElsewhere = m.person(null);
        as(m.ingrid, () -> registrering.register(new Henvendelsesskjema(form(waits))));

        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            statement.execute("listen helhet_live");
            lytter.on(new BeskyttelseEndret(isElsewhere, Adressebeskyttelse.FORTROLIG));
            lytter.on(new BeskyttelseEndret(waits, Adressebeskyttelse.FORTROLIG));

            var heard = connection.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(Arrays.stream(heard).map(PGNotification::getParameter))
                    .containsOnlyOnce(
                            as(m.ingrid, () -> m.ingrid.kontor().enhetsnr()) + " " + Ko.SIGN);
        }
    }
}
