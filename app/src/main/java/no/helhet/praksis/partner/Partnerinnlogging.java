package no.helhet.praksis.partner;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.access.Partnertilgang;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/// Finds where a partner works, at login and again at each request. It goes across municipalities
/// by the login the identity provider vouches for, and answers with organisations alone.
@Component
class Partnerinnlogging implements PartnerDirectory {
    private final Directory directory;
    private final MedlemRepository members;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Partnerinnlogging(
            Directory directory,
            MedlemRepository members,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.directory = directory;
        this.members = members;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<Partnertilgang> findPartner(String subject) {
        var kommuner = List.copyOf(directory.findKommuner());
        if (kommuner.isEmpty()) {
            return List.of();
        }
        var scope = new Scope(kommuner, List.of(), null, false, Actor.system());
        return Scopes.call(
                scope,
                () ->
                        transaction.execute(
                                status ->
                                        members.findActive(scope.kommunerArray(), subject).stream()
                                                .map(this::inDistricts)
                                                .toList()));
    }

    /// An organisation works in the whole of a divided municipality.
    private Partnertilgang inDistricts(Partnertilgang p) {
        return new Partnertilgang(
                p.kommunenr(),
                directory.findBydeler(p.kommunenr()).stream().sorted().toList(),
                p.organisasjonId(),
                p.navn(),
                p.medlemId(),
                p.medlemNavn());
    }

    @Override
    public boolean isActive(Partnertilgang p) {
        var scope =
                Scope.partner(
                        List.of(p.kommunenr()),
                        p.bydeler(),
                        p.organisasjonId(),
                        new Actor(p.medlemId(), p.medlemNavn(), "PARTNER", ""));
        return Scopes.call(
                scope,
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql("select partner.is_active(:k, :o)")
                                                .param("k", p.kommunenr())
                                                .param("o", p.organisasjonId())
                                                .query(Boolean.class)
                                                .single()));
    }
}
