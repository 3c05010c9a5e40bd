package no.helhet.praksis.henvisning;

import no.helhet.praksis.henvisning.Henvisningsinnhold.Grunnlagstype;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.henvisning.Mottakerslag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Reads a referral.
final class Henvisningsrad {
    private Henvisningsrad() {}

    static Henvisning read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Henvisning(
                new HenvisningId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                mottaker(row, k),
                innhold(row, k),
                Henvisningsstatus.valueOf(row.getString("status")),
                row.getObject("frist", LocalDate.class),
                row.getObject("hos", UUID.class),
                row.getString("hos_navn"),
                moment(row, "opprettet"),
                row.getString("opprettet_navn"),
                moment(row, "endret"),
                row.getString("endret_navn"),
                row.getInt("version"));
    }

    private static Mottaker mottaker(ResultSet row, String k) throws SQLException {
        var id = row.getObject("mottaker_id", UUID.class);
        return new Mottaker(
                id == null ? null : new MottakerId(k, id),
                Mottakerslag.valueOf(row.getString("slag")),
                row.getString("mottaker_navn"),
                row.getString("mottaker_adresse"),
                Mottaker.Kanal.valueOf(row.getString("kanal")));
    }

    private static Henvisningsinnhold innhold(ResultSet row, String k) throws SQLException {
        var grunnlag = row.getString("grunnlag");
        var samtykke = row.getObject("samtykke_id", UUID.class);
        return new Henvisningsinnhold(
                row.getString("gjelder"),
                row.getString("bakgrunn"),
                row.getString("onske"),
                grunnlag == null ? null : Grunnlagstype.valueOf(grunnlag),
                samtykke == null ? null : new SamtykkeId(k, samtykke),
                row.getString("nodvendig"),
                row.getString("kjent"),
                row.getString("fare"),
                row.getString("foresporsel"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
