package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.henvisning.Mottakerslag;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The directory of receivers: the municipality's own, and one of each national kind.
@Service
@Transactional
class Mottakere {
    private static final int LONGEST_NAME = 200;
    private final MottakerRepository own;
    private final Henvisningsregler regler;
    private final Texts names;

    Mottakere(MottakerRepository own, Henvisningsregler regler, TextCatalog texts) {
        this.own = own;
        this.regler = regler;
        this.names = texts.in(Language.NB);
    }

    /// The municipality's own first.
    List<Choice> findChoices(String kommunenr, Texts t) {
        var choices = new ArrayList<Choice>();
        own.findActive(new String[] {kommunenr}).stream()
                .map(m -> new Choice(m.valg(), m.navn()))
                .forEach(choices::add);
        Arrays.stream(Mottakerslag.values())
                .map(slag -> new Choice(slag.name(), t.get("henvisning.slag." + slag)))
                .forEach(choices::add);
        return choices;
    }

    /// What a choice stands for; empty when it is none of the municipality's.
    Optional<Mottaker> find(String kommunenr, String valg) {
        for (var slag : Mottakerslag.values()) {
            if (slag.name().equals(valg)) {
                return Optional.of(national(slag));
            }
        }
        try {
            return Optional.of(MottakerId.valueOf(valg))
                    .filter(id -> id.kommunenr().equals(kommunenr))
                    .flatMap(own::findActive);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Mottaker national(Mottakerslag slag) {
        return new Mottaker(
                null, slag, names.get("henvisning.slag." + slag), "", Mottaker.Kanal.BREV);
    }

    List<Mottaker> findOwn() {
        return own.findActive(Scopes.current().kommunerArray());
    }

    /// @return what is wrong, by the fields' names and the keys of what to do
    List<Problem> add(Mottaker mottaker) {
        var wrong = new ArrayList<Problem>();
        if (mottaker.navn().isBlank() || mottaker.navn().length() > LONGEST_NAME) {
            wrong.add(new Problem("navn", "henvisning.feil.navn"));
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        // An office that serves several municipalities has the receivers in each of them.
        var added = false;
        for (var kommunenr : Scopes.current().kommuner()) {
            added |= own.insert(kommunenr, mottaker, regler.now(), Henvisningsgang.actor());
        }
        return added ? List.of() : List.of(new Problem("navn", "henvisning.feil.navn.finnes"));
    }

    /// No longer to be chosen; what is begun stands. Done, or done already.
    void end(MottakerId id) {
        own.end(id, regler.today());
    }
}
