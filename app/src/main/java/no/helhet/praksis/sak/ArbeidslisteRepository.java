package no.helhet.praksis.sak;

import no.helhet.platform.database.Count;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The worklists: urgent first, then the deadline. Each municipality is read from its own part of
/// the index, and only the rows of the page are read.
@Repository
class ArbeidslisteRepository {
    private static final String OPEN = "status <> 'AVSLUTTET' and status <> 'VEDTATT'";
    private static final String PAGE =
            """
            select s.* from unnest(:kommuner) k (nr) cross join lateral (
              select * from sak.sak
              where kommunenr = k.nr and %s and %s
                and (rang, frist, id) > (:rang, :frist, :id)
              order by rang, frist, id limit :n) s
            order by s.rang, s.frist, s.id limit :n
            """;
    private static final String MINE = "saksbehandler = :bruker";
    private static final String UNASSIGNED = "enhetsnr = :enhet and saksbehandler is null";
    private final JdbcClient jdbc;

    ArbeidslisteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The last row of the page before, in the order of the list.
    record Etter(int rang, LocalDate frist, UUID id) {
        static final Etter START = new Etter(-1, LocalDate.of(1900, 1, 1), new UUID(0, 0));

        static Etter of(Sak sak) {
            return new Etter(sak.haster() ? 0 : 1, sak.frist(), sak.id().id());
        }

        /// Reads the form used in addresses; what cannot be read is the start.
        static Etter parse(@Nullable String text) {
            if (text == null || !text.matches("[01]_\\d{4}-\\d\\d-\\d\\d_[0-9a-f-]{36}")) {
                return START;
            }
            var parts = text.split("_");
            try {
                return new Etter(
                        Integer.parseInt(parts[0]),
                        LocalDate.parse(parts[1]),
                        UUID.fromString(parts[2]));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                return START;
            }
        }

        String text() {
            return rang + "_" + frist + "_" + id;
        }
    }

    List<Sak> findMine(String[] kommuner, UUID bruker, Etter etter, int limit) {
        return page(MINE, kommuner, etter, limit)
                .param("bruker", bruker)
                .query(SakRepository::read)
                .list();
    }

    List<Sak> findUnassigned(String[] kommuner, String enhetsnr, Etter etter, int limit) {
        return page(UNASSIGNED, kommuner, etter, limit)
                .param("enhet", enhetsnr)
                .query(SakRepository::read)
                .list();
    }

    Count mine(String[] kommuner, UUID bruker) {
        return Count.of(count(MINE)).with("kommuner", kommuner).with("bruker", bruker);
    }

    int countMine(String[] kommuner, UUID bruker) {
        return mine(kommuner, bruker).read(jdbc);
    }

    int countUnassigned(String[] kommuner, String enhetsnr) {
        return jdbc.sql(count(UNASSIGNED))
                .param("kommuner", kommuner)
                .param("enhet", enhetsnr)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec page(String whose, String[] kommuner, Etter etter, int limit) {
        return jdbc.sql(PAGE.formatted(whose, OPEN))
                .param("kommuner", kommuner)
                .param("rang", etter.rang())
                .param("frist", etter.frist())
                .param("id", etter.id())
                .param("n", limit);
    }

    private static String count(String whose) {
        return "select count(*) from sak.sak where kommunenr = any(:kommuner) and "
                + whose
                + " and "
                + OPEN;
    }
}
