package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Dobbeltbilde.Forslag;
import no.helhet.praksis.person.Dobbeltbilde.Liste;
import no.helhet.praksis.person.Dobbeltforing.Status;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the pages show of those who may be registered twice, to those who may see both; what is
/// shown is written to the audit.
@Service
@Transactional
class Dobbeltsider {
    static final int MOST = 50;

    private final DobbeltforingRepository proposals;
    private final Dobbeltforinger acts;
    private final Likhetssok search;
    private final Personer persons;
    private final PersonRepository repository;
    private final Households households;
    private final List<Personinnhold> contents;
    private final Audit audit;

    Dobbeltsider(
            DobbeltforingRepository proposals,
            Dobbeltforinger acts,
            Likhetssok search,
            Personer persons,
            PersonRepository repository,
            Households households,
            ObjectProvider<Personinnhold> contents,
            Audit audit) {
        this.proposals = proposals;
        this.acts = acts;
        this.search = search;
        this.persons = persons;
        this.repository = repository;
        this.households = households;
        this.contents =
                contents.stream().sorted(Comparator.comparingInt(Personinnhold::place)).toList();
        this.audit = audit;
    }

    /// Those of the scope whom the reader may see.
    Liste list() {
        var kommuner = Scopes.current().kommunerArray();
        var open =
                proposals.findOpen(kommuner, MOST).stream()
                        .map(this::proposal)
                        .flatMap(Optional::stream)
                        .toList();
        var alike =
                search.findAll(MOST).stream()
                        .filter(l -> !l.en().skjult() && !l.annen().skjult())
                        .toList();
        var shown = new ArrayList<PersonId>();
        open.forEach(f -> shown.addAll(List.of(f.bestar().id(), f.peker().id())));
        alike.forEach(l -> shown.addAll(List.of(l.en().id(), l.annen().id())));
        audit.read(
                "person.dobbelt.liste", "saksbehandling", shown.stream().distinct().toList(), null);
        return new Liste(open, alike);
    }

    private Optional<Forslag> proposal(Dobbeltforing d) {
        var bestar = repository.findAsRegistered(d.bestar()).filter(p -> !p.skjult());
        var peker = repository.findAsRegistered(d.peker()).filter(p -> !p.skjult());
        var own = d.forslag().brukerId().equals(Scopes.current().actor().id());
        return bestar.flatMap(b -> peker.map(p -> new Forslag(d, b, p, own)));
    }

    /// How many wait for the present user to answer.
    Count answerable() {
        var scope = Scopes.current();
        return proposals.answerable(scope.kommunerArray(), scope.actor().id());
    }

    sealed interface Side {}

    record Nektet(Persontilgang.Nektet nektet) implements Side {}

    record Apnet(Dobbeltbilde bilde) implements Side {}

    /// Two who are not proposed yet.
    Side compare(PersonId en, PersonId annen, Texts t) {
        return refusal(en, annen).<Side>map(Nektet::new).orElseGet(() -> open(en, annen, null, t));
    }

    Side show(DobbeltforingId id, Texts t) {
        var found = proposals.find(id).orElse(null);
        if (found == null) {
            return new Nektet(new Persontilgang.Nektet(Persontilgang.Grunn.FINNES_IKKE));
        }
        return refusal(found.bestar(), found.peker())
                .<Side>map(Nektet::new)
                .orElseGet(() -> open(found.bestar(), found.peker(), found, t));
    }

    private Optional<Persontilgang.Nektet> refusal(PersonId en, PersonId annen) {
        return Stream.of(en, annen)
                .map(persons::checkAccess)
                .map(access -> access instanceof Persontilgang.Nektet refusal ? refusal : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Side open(PersonId en, PersonId annen, @Nullable Dobbeltforing found, Texts t) {
        // Once they are one, what is kept about the one is found under the other.
        var apart = found == null || found.status() != Status.GODKJENT;
        var asked = apart ? contents : List.<Personinnhold>of();
        audit.read("person.dobbelt", "saksbehandling", List.of(en, annen), null);
        var sammenligning =
                Sammenligning.of(
                        side(en, asked, t),
                        side(annen, asked, t),
                        asked.stream().map(Personinnhold::key).toList(),
                        t);
        return new Apnet(
                new Dobbeltbilde(
                        sammenligning,
                        found == null ? null : proposal(found).orElseThrow(),
                        found != null && found.status() == Status.GODKJENT && acts.mayPart(found)));
    }

    private Sammenligning.Side side(PersonId id, List<Personinnhold> asked, Texts t) {
        return new Sammenligning.Side(
                repository.findAsRegistered(id).orElseThrow(),
                households.find(id),
                asked.stream().map(content -> content.find(id, t)).toList());
    }
}
