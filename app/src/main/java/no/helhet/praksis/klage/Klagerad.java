package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Reads an appeal with what its acts have left.
final class Klagerad {
    private Klagerad() {}

    static Klage read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Klage(
                new KlageId(k, row.getObject("id", UUID.class)),
                new VedtakId(k, row.getObject("vedtak_id", UUID.class)),
                sak(row, k),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                skriv(row),
                row.getObject("vedtatt", LocalDate.class),
                row.getBoolean("for_sen"),
                tilstand(row, k),
                row.getObject("vurderingsoppgave", UUID.class),
                row.getObject("svaroppgave", UUID.class),
                fil(k, row.getObject("forelopig_svar_fil", UUID.class)),
                RettingRepository.read(row, k),
                utsatt(row),
                row.getObject("registrert", OffsetDateTime.class).toInstant(),
                row.getString("registrert_navn"),
                row.getInt("version"));
    }

    private static KlagesakId sak(ResultSet row, String k) throws SQLException {
        var program = row.getObject("program_id", UUID.class);
        return program == null
                ? new KlagesakId(KlagesakId.Type.STONAD, k, row.getObject("sak_id", UUID.class))
                : new KlagesakId(KlagesakId.Type.KVALIFISERING, k, program);
    }

    private static Klageskriv skriv(ResultSet row) throws SQLException {
        return new Klageskriv(
                row.getObject("mottatt", LocalDate.class),
                Klageskriv.Mate.valueOf(row.getString("mate")),
                row.getObject("postlagt", LocalDate.class),
                row.getString("fullmektig"),
                filled(row, "fullmakt"),
                filled(row, "onsket"),
                row.getString("grunner"),
                row.getObject("underrettet", LocalDate.class),
                row.getString("underrettet_grunn"));
    }

    /// As it was received, or what came later for what was lacking.
    private static String filled(ResultSet row, String column) throws SQLException {
        var received = row.getString(column);
        var later = row.getString("rettet_" + column);
        return received.isEmpty() && later != null ? later : received;
    }

    private static @Nullable UtsattIverksetting utsatt(ResultSet row) throws SQLException {
        var fra = row.getObject("utsatt", OffsetDateTime.class);
        return fra == null
                ? null
                : new UtsattIverksetting(fra.toInstant(), row.getString("utsatt_grunn"));
    }

    private static Tilstand tilstand(ResultSet row, String k) throws SQLException {
        return switch (row.getString("status")) {
            case "MOTTATT" -> new Tilstand.Mottatt(row.getString("merknad"));
            case "TIL_BESLUTNING" ->
                    new Tilstand.TilBeslutning(
                            row.getObject("forberedt_av", UUID.class),
                            row.getString("forberedt_navn"),
                            row.getObject("sendt", OffsetDateTime.class).toInstant());
            case "BESLUTTET" -> new Tilstand.Besluttet(svar(row, k));
            case "KLARGJORT" -> new Tilstand.Klargjort(svar(row, k));
            case "OVERSENDT" -> new Tilstand.Oversendt(svar(row, k), sent(row));
            case "AVGJORT" -> new Tilstand.Avgjort(svar(row, k), sent(row), utfall(row));
            default -> throw new IllegalStateException("A status that the table does not allow");
        };
    }

    private static Klageavgjorelse svar(ResultSet row, String k) throws SQLException {
        return new Klageavgjorelse(
                Vurderingsparametre.read(row),
                row.getObject("a_forberedt_av", UUID.class),
                row.getString("a_forberedt_navn"),
                row.getObject("besluttet_av", UUID.class),
                row.getString("besluttet_navn"),
                row.getObject("besluttet", OffsetDateTime.class).toInstant(),
                fil(k, row.getObject("brev_fil_id", UUID.class)));
    }

    private static Oversendelse sent(ResultSet row) throws SQLException {
        return new Oversendelse(row.getObject("o_dag", LocalDate.class), row.getString("o_navn"));
    }

    private static Klageutfall utfall(ResultSet row) throws SQLException {
        return new Klageutfall(
                Klageutfall.Utfall.valueOf(row.getString("utfall")),
                row.getObject("u_dag", LocalDate.class),
                row.getString("referanse"),
                row.getString("merknader"),
                row.getString("u_navn"));
    }

    private static @Nullable FilId fil(String k, @Nullable UUID id) {
        return id == null ? null : new FilId(k, id);
    }
}
