package no.helhet.praksis.samtykke;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.samtykke.Samtykkegiver;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A consent on its way: asked for, given or refused, and taken back. What is taken back is in
/// force no longer from the next request on.
@Service
@Transactional
class Samtykkegang {
    private final SamtykkesporsmalRepository questions;
    private final GittRepository given;
    private final Representanter representatives;
    private final Delbare parts;
    private final Partnere partners;
    private final Personer personer;
    private final Samtykkespor spor;
    private final Samtykkeregler regler;

    Samtykkegang(
            SamtykkesporsmalRepository questions,
            GittRepository given,
            Representanter representatives,
            Delbare parts,
            Partnere partners,
            Personer personer,
            Samtykkespor spor,
            Samtykkeregler regler) {
        this.questions = questions;
        this.given = given;
        this.representatives = representatives;
        this.parts = parts;
        this.partners = partners;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// Puts the question to the person, who answers it on Min side, or on paper, or aloud.
    Samtykkesvar ask(PersonId person, Onske onske) {
        if (!spor.mayWrite(person)) {
            return new Samtykkesvar.Lukket();
        }
        if (!isActive(person, onske)) {
            return Samtykkesvar.Mangler.of("partner", "samtykke.feil.partner");
        }
        var deler = parts.choose(person, onske.deler());
        var answers = regler.checkQuestion(deler.size(), onske.formal(), onske.til());
        if (Samtykkeregler.isClosed(answers)) {
            return new Samtykkesvar.Stengt(answers);
        }
        var actor = Samtykkeregler.actor();
        var question =
                new Sporsmal(
                        new SamtykkeId(person.kommunenr(), onske.key()),
                        person,
                        onske.partner(),
                        deler,
                        onske.formal().strip(),
                        onske.til(),
                        regler.now(),
                        actor.navn(),
                        null,
                        null);
        if (questions.insert(question, actor)) {
            spor.write(person, "SAMTYKKE_SPURT", data(onske.key(), onske.partner().id()));
        }
        return new Samtykkesvar.Gjort();
    }

    private boolean isActive(PersonId person, Onske onske) {
        return partners.findActive(person.kommunenr()).stream()
                .map(Partner::id)
                .anyMatch(onske.partner()::equals);
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
            spor.write(person, "SAMTYKKE_SPORSMAL_TRUKKET", data(id.id(), question.partner().id()));
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
        if (!yes) {
            return refuse(question, name(question.personId()));
        }
        return give(question, Mate.MINSIDE, null, "", name(question.personId()));
    }

    private Samtykkesvar refuse(Sporsmal question, String navn) {
        if (questions.answer(question.id(), "NEI", regler.now(), navn)) {
            spor.write(
                    question.personId(),
                    "SAMTYKKE_AVSLATT",
                    data(question.id().id(), question.partner().id()));
        }
        return new Samtykkesvar.Gjort();
    }

    /// A worker registers what was said on paper or aloud, whether it was asked for here or not.
    ///
    /// @param giver `SELV`, or the id of a representative
    Samtykkesvar register(PersonId person, Onske onske, Mate mate, String giver, String vitne) {
        if (!spor.mayWrite(person)) {
            return new Samtykkesvar.Lukket();
        }
        var id = new SamtykkeId(person.kommunenr(), onske.key());
        var asked = questions.find(id).filter(q -> personer.isSame(person, q.personId()));
        if (asked.isEmpty() && !isActive(person, onske)) {
            return Samtykkesvar.Mangler.of("partner", "samtykke.feil.partner");
        }
        var question =
                asked.orElseGet(
                        () ->
                                new Sporsmal(
                                        id,
                                        person,
                                        onske.partner(),
                                        parts.choose(person, onske.deler()),
                                        onske.formal().strip(),
                                        onske.til(),
                                        regler.now(),
                                        Samtykkeregler.actor().navn(),
                                        null,
                                        null));
        if (question.svar() != null) {
            return question.svar().equals("JA")
                    ? new Samtykkesvar.Gjort()
                    : Samtykkesvar.Mangler.of("svar", "samtykke.feil.besvart");
        }
        var by = giver.equals("SELV") ? null : representatives.find(person, giver).orElse(null);
        if (by == null && !giver.equals("SELV")) {
            return closed(question, new Samtykkegiver.Uregistrert(), mate, vitne);
        }
        return give(question, mate, by, vitne, by == null ? name(person) : by.navn());
    }

    private Samtykkesvar closed(Sporsmal question, Samtykkegiver giver, Mate mate, String vitne) {
        return new Samtykkesvar.Stengt(regler.check(grunnlag(question, giver, mate, vitne)));
    }

    private Samtykkegrunnlag grunnlag(
            Sporsmal question, Samtykkegiver giver, Mate mate, String vitne) {
        var person = question.personId();
        return new Samtykkegrunnlag(
                personer.find(person).map(Person::fodselsdato).orElse(null),
                representatives.hasGuardian(person, regler.today()),
                giver,
                question.deler().size(),
                question.formal(),
                regler.today(),
                question.til(),
                mate,
                vitne);
    }

    private Samtykkesvar give(
            Sporsmal question, Mate mate, @Nullable Representant by, String vitne, String navn) {
        var giver = by == null ? new Samtykkegiver.Selv() : by.giver();
        var answers = regler.check(grunnlag(question, giver, mate, vitne));
        if (Samtykkeregler.isClosed(answers)) {
            return new Samtykkesvar.Stengt(answers);
        }
        var actor = Samtykkeregler.actor();
        var consent =
                new Samtykke(
                        question.id(),
                        question.personId(),
                        question.partner(),
                        question.deler(),
                        question.formal(),
                        question.til(),
                        mate,
                        by == null ? "SELV" : by.slag().name(),
                        navn,
                        mate == Mate.MUNTLIG ? vitne.strip() : "",
                        regler.now(),
                        mate == Mate.MINSIDE ? navn : actor.navn(),
                        null,
                        null,
                        true);
        questions.answer(question.id(), "JA", regler.now(), navn);
        if (given.insert(consent, by == null ? null : by.id(), actor)) {
            var data = data(question.id().id(), question.partner().id());
            spor.write(question.personId(), "SAMTYKKE_GITT", data);
        }
        return new Samtykkesvar.Gjort();
    }

    /// The person takes a consent back on Min side: in force at once.
    Samtykkesvar withdrawOwn(List<PersonId> own, SamtykkeId id) {
        return given.find(id)
                .filter(s -> personer.isAmong(own, s.personId()))
                .map(s -> withdraw(s, name(s.personId())))
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
            spor.write(s.personId(), "SAMTYKKE_TRUKKET", data(s.id().id(), s.partner().id()));
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
        var deler =
                parts.choose(before.personId(), before.deler().stream().map(Delt::key).toList());
        if (deler.isEmpty() || !isActive(before)) {
            return Samtykkesvar.Mangler.of("svar", "samtykke.feil.borte");
        }
        var navn = name(before.personId());
        var question =
                new Sporsmal(
                        new SamtykkeId(id.kommunenr(), key),
                        before.personId(),
                        before.partner(),
                        deler,
                        before.formal(),
                        regler.latest(),
                        regler.now(),
                        navn,
                        null,
                        null);
        return give(question, Mate.MINSIDE, null, "", navn);
    }

    private boolean isActive(Samtykke before) {
        return partners.findActive(before.id().kommunenr()).stream()
                .anyMatch(p -> p.id().equals(before.partner()));
    }

    private String name(PersonId person) {
        return personer.find(person)
                .map(Person::navn)
                .map(Person.Navn::full)
                .orElse(Scopes.current().actor().navn());
    }

    private static Map<String, Object> data(UUID samtykke, UUID partner) {
        return Map.of("samtykke", samtykke, "partner", partner);
    }
}
