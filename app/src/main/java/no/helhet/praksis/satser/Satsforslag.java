package no.helhet.praksis.satser;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.satser.Forslagskontroll.Feil;
import no.helhet.praksis.satser.Forslagskontroll.Svar;
import no.helhet.praksis.satser.Satsutfall.Grunn;
import no.helhet.regelverk.parametre.Parameterkontroll;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Two persons set a value: one proposes it, another approves it or sends it back.
@Service
@Transactional
class Satsforslag {
    private final SatsRepository satser;
    private final Satsliste liste;
    private final Clock clock;

    Satsforslag(SatsRepository satser, Satsliste liste, Clock clock) {
        this.satser = satser;
        this.liste = liste;
        this.clock = clock;
    }

    Satsutfall propose(Forslagsskjema skjema) {
        var scope = Scopes.current();
        if (!scope.kommuner().contains(skjema.kommunenr())) {
            return new Satsutfall.FinnesIkke();
        }
        if (!Satsrett.maySet()) {
            return new Satsutfall.Nektet(Grunn.BYDEL);
        }
        var before = satser.find(new ForslagId(skjema.kommunenr(), skjema.nokkel())).orElse(null);
        var answer =
                Forslagskontroll.check(
                        skjema, known(skjema, before), scope.actor(), clock.instant());
        return switch (answer) {
            case Svar.Avvist(var feil) -> new Satsutfall.Avvist(feil);
            case Svar.Godtatt(var sats, var forslag) -> store(sats, forslag, before);
        };
    }

    /// An addition's name is new in the form that gave it, also when that form comes once more.
    private List<Sats> known(Forslagsskjema skjema, @Nullable Forslag before) {
        var again = before != null && skjema.sats().equals(Forslagsskjema.NYTT);
        return liste.find(skjema.kommunenr()).stream()
                .filter(sats -> !again || !sats.id().equals(before.sats()))
                .toList();
    }

    private Satsutfall store(Sats sats, Forslag forslag, @Nullable Forslag before) {
        if (before != null) {
            return before.asksTheSame(forslag)
                    ? new Satsutfall.Foreslatt(before.id())
                    : refused("satser.feil.sendt");
        }
        var approved = approved(forslag);
        approved.add(forslag);
        var faults =
                Tidslinje.of(approved).parameter(sats).stream()
                        .flatMap(parameter -> Parameterkontroll.check(parameter).stream())
                        .toList();
        if (!faults.isEmpty()) {
            return refused("satser.feil.perioder");
        }
        satser.insertSats(forslag.id().kommunenr(), sats.id(), sats.navn());
        return satser.insert(forslag)
                ? new Satsutfall.Foreslatt(forslag.id())
                : store(sats, forslag, satser.find(forslag.id()).orElseThrow());
    }

    private static Satsutfall refused(String tekst) {
        return new Satsutfall.Avvist(List.of(Feil.of("sats", tekst)));
    }

    private List<Forslag> approved(Forslag forslag) {
        return new ArrayList<>(
                satser.findBySats(forslag.id().kommunenr(), forslag.sats()).stream()
                        .filter(Forslag::isApproved)
                        .toList());
    }

    /// @param nr of the value's latest approval when the proposal was read: what it means depends
    ///     on those before it
    /// @param tilbakegrunn why it holds back in time, when the proposal does not say it
    Satsutfall approve(ForslagId id, int nr, String tilbakegrunn) {
        var held = hold(id);
        if (!(held instanceof Held.Open(var forslag, var latest))) {
            return ((Held.Shut) held).utfall();
        }
        if (latest != nr) {
            return new Satsutfall.Nektet(Grunn.UTDATERT);
        }
        if (isBack(forslag) && forslag.tilbakegrunn().isEmpty() && tilbakegrunn.isBlank()) {
            return new Satsutfall.Nektet(Grunn.MANGLER_TILBAKEGRUNN);
        }
        satser.approve(forslag, decide(latest + 1, tilbakegrunn));
        return new Satsutfall.Godkjent(satser.find(id).orElseThrow());
    }

    /// @param grunn what is wrong; required
    Satsutfall sendBack(ForslagId id, String grunn) {
        var held = hold(id);
        if (!(held instanceof Held.Open(var forslag, var latest))) {
            return ((Held.Shut) held).utfall();
        }
        if (grunn.isBlank()) {
            return new Satsutfall.Nektet(Grunn.MANGLER_GRUNN);
        }
        satser.insert(forslag, decide(null, grunn));
        return new Satsutfall.Returnert(satser.find(id).orElseThrow());
    }

    /// Would the value hold for days that are gone?
    boolean isBack(Forslag forslag) {
        return forslag.fom().isBefore(LocalDate.ofInstant(clock.instant(), Forslagskontroll.OSLO));
    }

    private sealed interface Held {
        record Open(Forslag forslag, int nr) implements Held {}

        record Shut(Satsutfall utfall) implements Held {}
    }

    /// The proposal, when the user may decide about it; nobody else decides about the same value at
    /// the same time.
    private Held hold(ForslagId id) {
        var sats = satser.find(id).map(Forslag::sats).orElse(null);
        if (sats == null) {
            return new Held.Shut(new Satsutfall.FinnesIkke());
        }
        if (!Satsrett.maySet()) {
            return new Held.Shut(new Satsutfall.Nektet(Grunn.BYDEL));
        }
        var nr = satser.lock(id.kommunenr(), sats);
        var forslag = satser.find(id).orElseThrow();
        if (!forslag.isOpen()) {
            return new Held.Shut(new Satsutfall.AlleredeAvgjort(forslag));
        }
        return forslag.foreslattAv().equals(Scopes.current().actor().id())
                ? new Held.Shut(new Satsutfall.Nektet(Grunn.SAMME_PERSON))
                : new Held.Open(forslag, nr);
    }

    private Avgjorelse decide(@Nullable Integer nr, String grunn) {
        var actor = Scopes.current().actor();
        return new Avgjorelse(nr, grunn.strip(), actor.id(), actor.navn(), clock.instant());
    }
}
