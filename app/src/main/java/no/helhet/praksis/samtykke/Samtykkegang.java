package no.helhet.praksis.samtykke;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A consent on its way: registered by a worker, taken back, and given again. What is taken back
/// is in force no longer from the next request on.
@Service
@Transactional
class Samtykkegang {
    private final SamtykkesporsmalRepository questions;
    private final GittRepository given;
    private final Samtykkegiving giving;
    private final Representanter representatives;
    private final Delbare parts;
    private final Personer personer;
    private final Samtykkespor spor;
    private final Samtykkeregler regler;

    Samtykkegang(
            SamtykkesporsmalRepository questions,
            GittRepository given,
            Samtykkegiving giving,
            Representanter representatives,
            Delbare parts,
            Personer personer,
            Samtykkespor spor,
            Samtykkeregler regler) {
        this.questions = questions;
        this.given = given;
        this.giving = giving;
        this.representatives = representatives;
        this.parts = parts;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// A worker registers what was said on paper or aloud, whether it was asked for here or not.
    ///
    /// @param giver `SELV`, or the id of a representative
    /// @param paper where the signed paper is, when it was said on paper
    Samtykkesvar register(
            PersonId person,
            Onske onske,
            Mate mate,
            String giver,
            String vitne,
            Samtykkepapir paper) {
        if (!spor.mayWrite(person)) {
            return new Samtykkesvar.Lukket();
        }
        var id = new SamtykkeId(person.kommunenr(), onske.key());
        given.hold(id);
        var before = given.find(id).orElse(null);
        if (before != null) {
            return personer.isSame(person, before.personId())
                    ? new Samtykkesvar.Gjort()
                    : new Samtykkesvar.Lukket();
        }
        var asked = questions.find(id).filter(q -> personer.isSame(person, q.personId()));
        if (asked.isEmpty() && !giving.isActive(onske.partner())) {
            return Samtykkesvar.Mangler.of("partner", "samtykke.feil.partner");
        }
        var question = asked.orElseGet(() -> unasked(person, onske));
        if (question.svar() != null) {
            return Samtykkesvar.Mangler.of("svar", "samtykke.feil.besvart");
        }
        var wrong = paper.check(mate);
        if (!wrong.isEmpty()) {
            return new Samtykkesvar.Mangler(wrong);
        }
        var by = giver.equals("SELV") ? null : representatives.find(person, giver).orElse(null);
        if (by == null && !giver.equals("SELV")) {
            return giving.refuseUnknown(question, mate, vitne);
        }
        var navn = by == null ? giving.name(person) : by.navn();
        return giving.give(question, mate, by, vitne, paper, navn);
    }

    private Sporsmal unasked(PersonId person, Onske onske) {
        var deler = parts.choose(person, onske.deler());
        var by = Samtykkeregler.actor().navn();
        return onske.sporsmal(person, deler, regler.now(), by, false);
    }

    /// The person takes a consent back on Min side: in force at once.
    Samtykkesvar withdrawOwn(List<PersonId> own, SamtykkeId id) {
        return given.find(id)
                .filter(s -> personer.isAmong(own, s.personId()))
                .map(s -> withdraw(s, giving.name(s.personId())))
                .orElseGet(Samtykkesvar.Lukket::new);
    }

    /// The person has told a worker that a consent is taken back: in force at once.
    Samtykkesvar withdraw(PersonId person, SamtykkeId id) {
        return given.find(id)
                .filter(s -> personer.isSame(person, s.personId()))
                .map(s -> withdraw(s, Samtykkeregler.actor().navn()))
                .orElseGet(Samtykkesvar.Lukket::new);
    }

    private Samtykkesvar withdraw(Samtykke s, String navn) {
        if (!spor.mayWrite(s.personId())) {
            return new Samtykkesvar.Lukket();
        }
        if (given.withdraw(s.id(), regler.now(), Samtykkeregler.actor(), navn)) {
            var data = Map.<String, Object>of("samtykke", s.id().id(), "partner", s.partner().id());
            spor.write(s.personId(), "SAMTYKKE_TRUKKET", data);
        }
        return new Samtykkesvar.Gjort();
    }

    /// The person gives again what was taken back or is over: the same parts, as long as may be.
    ///
    /// @param key made when the page was drawn: sent twice is one
    Samtykkesvar giveAgain(List<PersonId> own, SamtykkeId id, UUID key) {
        var before = given.find(id).filter(s -> personer.isAmong(own, s.personId())).orElse(null);
        if (before == null || !spor.mayWrite(before.personId())) {
            return new Samtykkesvar.Lukket();
        }
        var keys = before.deler().stream().map(Delt::key).toList();
        var deler = parts.choose(before.personId(), keys);
        if (deler.isEmpty() || !giving.isActive(before.partner())) {
            return Samtykkesvar.Mangler.of("svar", "samtykke.feil.borte");
        }
        var navn = giving.name(before.personId());
        var again = new Onske(key, before.partner(), keys, before.formal(), regler.latest());
        var question = again.sporsmal(before.personId(), deler, regler.now(), navn, false);
        return giving.give(question, Mate.MINSIDE, null, "", Samtykkepapir.NONE, navn);
    }
}
