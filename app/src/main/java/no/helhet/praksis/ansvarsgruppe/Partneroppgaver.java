package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.ansvarsgruppe.Beslutning.Status;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.samtykke.Delbar;
import no.helhet.praksis.samtykke.Samtykkene;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The partner's side of a group: the meetings they are asked to and what they have promised, of a
/// person whose consent covers it. The database shows a partner nothing else.
@Service
@Transactional
public class Partneroppgaver implements Delbar {
    static final String PART = "ansvarsgruppe.oppgaver";
    private final GruppeRepository grupper;
    private final SamarbeidsmoteRepository moter;
    private final BeslutningRepository beslutninger;
    private final Samtykkene samtykkene;
    private final Gruppespor spor;
    private final Grupperegler regler;

    Partneroppgaver(
            GruppeRepository grupper,
            SamarbeidsmoteRepository moter,
            BeslutningRepository beslutninger,
            Samtykkene samtykkene,
            Gruppespor spor,
            Grupperegler regler) {
        this.grupper = grupper;
        this.moter = moter;
        this.beslutninger = beslutninger;
        this.samtykkene = samtykkene;
        this.spor = spor;
        this.regler = regler;
    }

    /// What a partner's page shows of the group.
    ///
    /// @param moter to come, with the partner's answer
    public record Side(List<Mote> moter, List<Beslutning> oppgaver, LocalDate today) {
        public boolean isEmpty() {
            return moter.isEmpty() && oppgaver.isEmpty();
        }
    }

    /// @param svar null until they have answered
    public record Mote(Samarbeidsmote mote, MedlemId medlem, @Nullable Svar svar) {}

    @Override
    public List<Del> findDeler(PersonId person) {
        return grupper.findByPerson(person).stream().anyMatch(Ansvarsgruppe::isOpen)
                ? List.of(new Del(PART, (Texts t) -> t.get("ansvarsgruppe.del")))
                : List.of();
    }

    /// Null when nothing is shared.
    @Nullable Side find(PersonId person) {
        if (!CurrentUser.has(Rolle.PARTNER) || !samtykkene.isShared(person, PART)) {
            return null;
        }
        return new Side(
                moter.findByPerson(person).stream()
                        .filter(m -> m.isComing(regler.now()))
                        .flatMap(
                                m ->
                                        moter.findInnkallinger(m.id()).stream()
                                                .map(i -> new Mote(m, i.medlem().id(), i.svar())))
                        .toList(),
                Gruppeside.ordered(beslutninger.findByPerson(person)),
                regler.today());
    }

    /// A partner answers for themselves.
    ///
    /// @return false when it is not theirs to answer, or no longer to come
    boolean answer(SamarbeidsmoteId id, MedlemId medlem, Svar svar) {
        var m = moter.find(id).filter(found -> found.isComing(regler.now())).orElse(null);
        if (m == null
                || !moter.answer(id, medlem, svar, "", regler.now(), Gruppespor.actor().navn())) {
            return false;
        }
        spor.writeAsPartner(m.personId(), "SAMARBEIDSMOTE_SVAR", "mote", id.id());
        return true;
    }

    /// A partner's own promise is kept, or not after all.
    ///
    /// @return whom it is for; empty when it is not theirs, or somebody has changed it
    Optional<PersonId> setDone(BeslutningId id, int version, boolean done) {
        var b =
                beslutninger
                        .lock(id)
                        .filter(found -> found.version() == version)
                        .filter(found -> found.status() == (done ? Status.APEN : Status.GJORT))
                        .orElse(null);
        if (b == null) {
            return Optional.empty();
        }
        beslutninger.setGjort(id, done ? regler.today() : null);
        spor.writeAsPartner(
                b.personId(),
                done ? "BESLUTNING_GJORT" : "BESLUTNING_ANGRET",
                "beslutning",
                id.id());
        return Optional.of(b.personId());
    }
}
