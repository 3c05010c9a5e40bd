package no.helhet.platform.audit;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/// Records every reading and writing of a person's data, in the transaction that does it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Persons were shown. A list is one record that names them all (one per municipality).
    ///
    /// @param hva a stable key of what was shown, e.g. `person.kort`
    /// @param formal a stable key of the task it served, e.g. `saksbehandling`
    public void read(
            String hva,
            String formal,
            Collection<? extends MunicipalId> personer,
            @Nullable UUID sakId) {
        append("LES", hva, formal, personer, sakId);
    }

    /// Persons were found by a search; those shown are named.
    public void search(String hva, Collection<? extends MunicipalId> personer) {
        append("SOK", hva, "sok", personer, null);
    }

    /// Data about persons was written.
    public void write(
            String hva,
            String formal,
            Collection<? extends MunicipalId> personer,
            @Nullable UUID sakId) {
        append("SKRIV", hva, formal, personer, sakId);
    }

    /// The register of a municipality was read row by row under a pseudonym: nobody is named. It
    /// is about the whole municipality, and lies in none of its districts.
    ///
    /// @param formal the approval it was read under, e.g. `uttrekk:<id>`
    public void readRegister(String kommunenr, String hva, String formal) {
        insert("LES", hva, formal, kommunenr, "", new UUID[0], null);
    }

    private void append(
            String handling,
            String hva,
            String formal,
            Collection<? extends MunicipalId> personer,
            @Nullable UUID sakId) {
        personer.stream()
                .collect(Collectors.groupingBy(MunicipalId::kommunenr))
                .forEach(
                        (kommunenr, ids) ->
                                insert(
                                        handling,
                                        hva,
                                        formal,
                                        kommunenr,
                                        null,
                                        ids.stream()
                                                .map(MunicipalId::id)
                                                .distinct()
                                                .toArray(UUID[]::new),
                                        sakId));
    }

    /// @param bydel null for the one the transaction works in
    private void insert(
            String handling,
            String hva,
            String formal,
            String kommunenr,
            @Nullable String bydel,
            UUID[] personer,
            @Nullable UUID sakId) {
        var actor = Scopes.current().actor();
        jdbc.sql(
                        """
                        insert into audit.innslag (kommunenr, bydel, id, tidspunkt, bruker_id,
                          bruker_navn, rolle, enhetsnr, handling, hva, formal, sak_id, personer)
                        values (:k, coalesce(cast(:bydel as text), platform.bydel()), :id, :t, :b, :n, :r, :e, :h, :hva, :f, :s, :p)
                        """)
                .param("k", kommunenr)
                .param("bydel", bydel)
                .param("id", Ids.next())
                .param("t", clock.instant().atOffset(ZoneOffset.UTC))
                .param("b", actor.id())
                .param("n", actor.navn())
                .param("r", actor.rolle())
                .param("e", actor.enhetsnr())
                .param("h", handling)
                .param("hva", hva)
                .param("f", formal)
                .param("s", sakId)
                .param("p", personer)
                .update();
    }
}
