package no.helhet.praksis.mottak;

import no.helhet.platform.database.Count;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of an office's queue and day. The queue is read from an index of the open rows alone.
@Repository
class KoRepository {
    private static final String ORDER = " order by rang, ankom, id";
    private final JdbcClient jdbc;

    KoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Holds the first who waits and whom nobody else is taking just now.
    ///
    /// @param not those that can not be taken by this worker
    Optional<Henvendelse> lockNext(String[] kommuner, String enhetsnr, UUID[] not) {
        return jdbc.sql(
                        """
                        select * from mottak.henvendelse
                        where kommunenr = any(:k) and enhetsnr = :e and status = 'VENTER'
                          and status <> 'FERDIG' and id <> all (:not)
                        """
                                + ORDER
                                + " limit 1 for update skip locked")
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("not", not)
                .query(HenvendelseRepository::read)
                .optional();
    }

    /// Who waits and who is in conversation, in order.
    List<Henvendelse> findOpen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from mottak.henvendelse
                        where kommunenr = any(:k) and enhetsnr = :e and status <> 'FERDIG'
                        """
                                + ORDER
                                + " limit :n")
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(HenvendelseRepository::read)
                .list();
    }

    /// Emergencies of earlier days that nobody has answered, the oldest first.
    List<Henvendelse> findUnanswered(String[] kommuner, String enhetsnr, LocalDate today) {
        return jdbc.sql(
                        """
                        select * from mottak.henvendelse
                        where kommunenr = any(:k) and enhetsnr = :e and status <> 'FERDIG'
                          and hast <> 'NEI' and dag < :d
                        order by ankom, id
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("d", today)
                .query(HenvendelseRepository::read)
                .list();
    }

    Count unanswered(String[] kommuner, String enhetsnr, LocalDate today) {
        return Count.of(
                        """
                        select count(*) from mottak.henvendelse
                        where kommunenr = any(:k) and enhetsnr = :e and status <> 'FERDIG'
                          and hast <> 'NEI' and dag < :d
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr)
                .with("d", today);
    }

    /// How many wait.
    Count waiting(String[] kommuner, String enhetsnr) {
        return Count.of(
                        """
                        select count(*) from mottak.henvendelse
                        where kommunenr = any(:k) and enhetsnr = :e and status = 'VENTER'
                          and status <> 'FERDIG'
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr);
    }

    /// Those finished of the day's, the latest first. One municipality at a time: the index
    /// gives the latest of one without reading the day.
    ///
    /// @param unanswered only those that ended with no answer
    List<Henvendelse> findDone(
            String[] kommuner, String enhetsnr, LocalDate dag, boolean unanswered, int limit) {
        return Arrays.stream(kommuner)
                .flatMap(k -> findDone(k, enhetsnr, dag, unanswered, limit).stream())
                .sorted(Comparator.comparing(Henvendelse::ferdig).reversed())
                .limit(limit)
                .toList();
    }

    private List<Henvendelse> findDone(
            String kommunenr, String enhetsnr, LocalDate dag, boolean unanswered, int limit) {
        return jdbc.sql(
                        """
                        select * from mottak.henvendelse
                        where kommunenr = :k and enhetsnr = :e and dag = :d and status = 'FERDIG'
                        """
                                + (unanswered ? " and utfall in ('GIKK', 'UTEN_SVAR')" : "")
                                + " order by ferdig desc limit :n")
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("d", dag)
                .param("n", limit)
                .query(HenvendelseRepository::read)
                .list();
    }

    /// The latest who were called in from the waiting room and are still in conversation.
    List<Henvendelse> findCalled(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        """
                        select * from mottak.henvendelse
                        where kommunenr = any(:k) and enhetsnr = :e and status = 'I_SAMTALE'
                          and status <> 'FERDIG' and rekke = ''
                        order by hentet desc, id desc limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(HenvendelseRepository::read)
                .list();
    }

    /// When the one who has waited longest in the room came.
    Optional<Instant> findLongestInTheRoom(String[] kommuner, String enhetsnr) {
        return Optional.ofNullable(
                        jdbc.sql(
                                        """
                                        select min(ankom) from mottak.henvendelse
                                        where kommunenr = any(:k) and enhetsnr = :e
                                          and status = 'VENTER' and status <> 'FERDIG'
                                          and rekke = ''
                                        """)
                                .param("k", kommuner)
                                .param("e", enhetsnr)
                                .query(OffsetDateTime.class)
                                .list()
                                .getFirst())
                .map(OffsetDateTime::toInstant);
    }

    Dagstall countDay(String[] kommuner, String enhetsnr, LocalDate dag, int minutes) {
        return jdbc.sql(
                        """
                        select count(*) filter (where status = 'FERDIG'), count(hentet),
                          count(*) filter (where hentet <= ankom + make_interval(mins => :m)),
                          count(*) filter (where utfall in ('GIKK', 'UTEN_SVAR'))
                        from mottak.henvendelse
                        where kommunenr = any(:k) and enhetsnr = :e and dag = :d
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("d", dag)
                .param("m", minutes)
                .query(
                        (row, i) ->
                                new Dagstall(
                                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }
}
