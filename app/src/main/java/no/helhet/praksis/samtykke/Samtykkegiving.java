package no.helhet.praksis.samtykke;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.partner.Partnere;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.samtykke.Samtykkegiver;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// A yes becomes a consent, when the rules let the one who said it say it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Samtykkegiving {
    private final SamtykkesporsmalRepository questions;
    private final GittRepository given;
    private final Representanter representatives;
    private final Samtykkevarsel varsel;
    private final FileStore files;
    private final Partnere partners;
    private final Personer personer;
    private final Samtykkespor spor;
    private final Samtykkeregler regler;

    Samtykkegiving(
            SamtykkesporsmalRepository questions,
            GittRepository given,
            Representanter representatives,
            Samtykkevarsel varsel,
            FileStore files,
            Partnere partners,
            Personer personer,
            Samtykkespor spor,
            Samtykkeregler regler) {
        this.questions = questions;
        this.given = given;
        this.representatives = representatives;
        this.varsel = varsel;
        this.files = files;
        this.partners = partners;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// @param by null when the person says it
    /// @param navn of the one who says it
    Samtykkesvar give(
            Sporsmal question,
            Mate mate,
            @Nullable Representant by,
            String vitne,
            Samtykkepapir paper,
            String navn) {
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
                        store(question.personId(), paper.skann()),
                        mate == Mate.PAPIR ? paper.arkivsted().strip() : "",
                        regler.now(),
                        mate == Mate.MINSIDE ? navn : actor.navn(),
                        null,
                        null,
                        true);
        if (questions.answer(question.id(), "JA", regler.now(), navn)) {
            varsel.withdraw(question.id());
        }
        if (given.insert(consent, by == null ? null : by.id(), actor)) {
            var data = new HashMap<>(data(question));
            data.put("mate", mate.name());
            data.put("skannet", consent.papir() != null);
            spor.write(question.personId(), "SAMTYKKE_GITT", data);
        }
        return new Samtykkesvar.Gjort();
    }

    /// What the rules say of one whom nobody has registered.
    Samtykkesvar refuseUnknown(Sporsmal question, Mate mate, String vitne) {
        var unknown = new Samtykkegiver.Uregistrert();
        return new Samtykkesvar.Stengt(regler.check(grunnlag(question, unknown, mate, vitne)));
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

    /// Whether the person answers without anybody else today, and so on Min side.
    boolean mayGiveAlone(PersonId person) {
        return personer.find(person)
                        .map(Person::fodselsdato)
                        .filter(born -> regler.mayGive(born, new Samtykkegiver.Selv()))
                        .isPresent()
                && !representatives.hasGuardian(person, regler.today());
    }

    boolean isActive(PartnerId partner) {
        return partners.findActive(partner.kommunenr()).stream()
                .map(Partner::id)
                .anyMatch(partner::equals);
    }

    String name(PersonId person) {
        return personer.find(person)
                .map(Person::navn)
                .map(Person.Navn::full)
                .orElse(Scopes.current().actor().navn());
    }

    private @Nullable FilId store(PersonId person, Samtykkepapir.@Nullable Skann scan) {
        if (scan == null) {
            return null;
        }
        try (var content = scan.innhold().getInputStream()) {
            return files.store(
                            person.kommunenr(),
                            person.id(),
                            scan.navn(),
                            content,
                            Samtykkepapir.Skann.MOST_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A file grew after it was measured", e);
        }
    }

    static Map<String, Object> data(Sporsmal question) {
        return Map.of("samtykke", question.id().id(), "partner", question.partner().id());
    }
}
