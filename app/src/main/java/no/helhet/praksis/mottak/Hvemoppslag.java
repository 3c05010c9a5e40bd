package no.helhet.praksis.mottak;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Identifisering;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Telefon;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// Finds out who it is from what was typed or picked. A whole national number is looked up, also in
/// the population register; a name is never matched by itself: the worker picks.
@Service
@Transactional
class Hvemoppslag {
    static final int MOST_NAME = 120;
    private static final int LIMIT = 8;
    private final Personer personer;
    private final Audit audit;
    private final Mottakstid tid;

    Hvemoppslag(Personer personer, Audit audit, Mottakstid tid) {
        this.personer = personer;
        this.audit = audit;
        this.tid = tid;
    }

    /// Who it is, or what is wrong with the field.
    sealed interface Svar {
        record Funnet(Hvem hvem) implements Svar {}

        record Feil(Problem problem) implements Svar {}
    }

    /// @param picked chosen from the list, null when none was
    Svar find(@Nullable PersonId picked, String typed) {
        if (picked != null) {
            return personer.find(picked).isPresent()
                    ? new Svar.Funnet(new Hvem(picked, "", ""))
                    : wrong("mottak.feil.hvem.ukjent");
        }
        var digits = digits(typed);
        if (digits.matches("[0-9]{11}")) {
            return byNumber(digits);
        }
        var telefon = Telefon.parse(typed);
        if (telefon.isPresent()) {
            return new Svar.Funnet(new Hvem(null, "", telefon.get()));
        }
        if (typed.isEmpty()) {
            return new Svar.Funnet(Hvem.ANONYM);
        }
        if (typed.length() > MOST_NAME) {
            return wrong("mottak.feil.hvem.lang");
        }
        // Digits that are no number of any kind are a slip, not a name.
        return typed.codePoints().noneMatch(Character::isLetter)
                ? wrong("mottak.feil.hvem.tall")
                : new Svar.Funnet(new Hvem(null, typed, ""));
    }

    private Svar byNumber(String fnr) {
        var nothing = new Personer.Soknadsopplysninger("", "", "", null, null, tid.today());
        for (var kommunenr : Scopes.current().kommuner()) {
            var known =
                    personer.search(fnr, 1).stream()
                            .filter(p -> p.id().kommunenr().equals(kommunenr))
                            .findFirst();
            if (known.isPresent()) {
                return new Svar.Funnet(new Hvem(known.get().id(), "", ""));
            }
        }
        var first = Scopes.current().kommuner().getFirst();
        return switch (personer.identify(first, fnr, nothing)) {
            case Identifisering.Funnet(var id) -> new Svar.Funnet(new Hvem(id, "", ""));
            case Identifisering.IkkeFunnet(var feil) -> wrong("mottak.feil.hvem." + feil);
        };
    }

    private static Svar wrong(String key) {
        return new Svar.Feil(new Problem("hvem", key));
    }

    /// Persons to pick from while somebody types.
    ///
    /// @param ligner the number is nobody's here, and these may be registered twice with it
    record Treff(List<Person> personer, boolean ligner) {}

    Treff suggest(String typed) {
        var found = personer.search(typed, LIMIT);
        var digits = digits(typed);
        var number = found.isEmpty() && digits.matches("[0-9]{11}");
        var treff =
                number
                        ? new Treff(
                                personer.findAlike(Scopes.current().kommuner().getFirst(), digits),
                                true)
                        : new Treff(found, false);
        audit.search("mottak.oppslag", treff.personer().stream().map(Person::id).toList());
        return treff;
    }

    private static String digits(String typed) {
        return typed.replace(" ", "").replace("\u00a0", "");
    }
}
