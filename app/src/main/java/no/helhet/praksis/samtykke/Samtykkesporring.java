package no.helhet.praksis.samtykke;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// The question whether a partner may see something: put, taken back, and answered on Min side.
@Service
@Transactional
class Samtykkesporring {
    private final SamtykkesporsmalRepository questions;
    private final Samtykkegiving giving;
    private final Samtykkevarsel varsel;
    private final Delbare parts;
    private final Personer personer;
    private final Samtykkespor spor;
    private final Samtykkeregler regler;

    Samtykkesporring(
            SamtykkesporsmalRepository questions,
            Samtykkegiving giving,
            Samtykkevarsel varsel,
            Delbare parts,
            Personer personer,
            Samtykkespor spor,
            Samtykkeregler regler) {
        this.questions = questions;
        this.giving = giving;
        this.varsel = varsel;
        this.parts = parts;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// Puts the question to the person, who answers it on Min side, or on paper, or aloud. One who
    /// can answer on Min side is told that it waits there.
    Samtykkesvar ask(PersonId person, Onske onske) {
        if (!spor.mayWrite(person)) {
            return new Samtykkesvar.Lukket();
        }
        if (!giving.isActive(onske.partner())) {
            return Samtykkesvar.Mangler.of("partner", "samtykke.feil.partner");
        }
        var deler = parts.choose(person, onske.deler());
        var answers = regler.checkQuestion(deler.size(), onske.formal(), onske.til());
        if (Samtykkeregler.isClosed(answers)) {
            return new Samtykkesvar.Stengt(answers);
        }
        var number = giving.mayGiveAlone(person) ? varsel.findNumber(person) : null;
        var actor = Samtykkeregler.actor();
        var question = onske.sporsmal(person, deler, regler.now(), actor.navn(), number != null);
        if (questions.insert(question, actor)) {
            spor.write(person, "SAMTYKKE_SPURT", Samtykkegiving.data(question));
            if (number != null) {
                varsel.tell(question, number, regler.now());
            }
        }
        return new Samtykkesvar.Gjort();
    }

    /// The worker takes a question back before it is answered.
    Samtykkesvar takeBack(PersonId person, SamtykkeId id) {
        var question = questions.find(id).orElse(null);
        if (question == null
                || !personer.isSame(person, question.personId())
                || !spor.mayWrite(person)) {
            return new Samtykkesvar.Lukket();
        }
        if (questions.answer(id, "TRUKKET", regler.now(), Samtykkeregler.actor().navn())) {
            varsel.withdraw(id);
            spor.write(person, "SAMTYKKE_SPORSMAL_TRUKKET", Samtykkegiving.data(question));
        }
        return new Samtykkesvar.Gjort();
    }

    /// The person answers on Min side.
    Samtykkesvar answer(List<PersonId> own, SamtykkeId id, boolean yes) {
        var question = questions.find(id).orElse(null);
        if (question == null || !personer.isAmong(own, question.personId())) {
            return new Samtykkesvar.Lukket();
        }
        if (question.svar() != null) {
            return question.svar().equals(yes ? "JA" : "NEI")
                    ? new Samtykkesvar.Gjort()
                    : Samtykkesvar.Mangler.of("svar", "samtykke.feil.besvart");
        }
        if (!spor.mayWrite(question.personId())) {
            return new Samtykkesvar.Lukket();
        }
        var navn = giving.name(question.personId());
        return yes
                ? giving.give(question, Mate.MINSIDE, null, "", Samtykkepapir.NONE, navn)
                : refuse(question, navn);
    }

    private Samtykkesvar refuse(Sporsmal question, String navn) {
        if (questions.answer(question.id(), "NEI", regler.now(), navn)) {
            varsel.withdraw(question.id());
            spor.write(question.personId(), "SAMTYKKE_AVSLATT", Samtykkegiving.data(question));
        }
        return new Samtykkesvar.Gjort();
    }
}
