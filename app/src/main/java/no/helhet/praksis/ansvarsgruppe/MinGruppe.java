package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.ansvarsgruppe.MinGruppeside.MittMote;
import no.helhet.praksis.ansvarsgruppe.Referat.Status;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The group as the person sees it on Min side: their own, and nothing that is still a draft.
@Service
@Transactional
class MinGruppe {
    private final GruppeRepository grupper;
    private final SamarbeidsmoteRepository moter;
    private final ReferatRepository referater;
    private final BeslutningRepository beslutninger;
    private final Gruppespor spor;
    private final Grupperegler regler;

    MinGruppe(
            GruppeRepository grupper,
            SamarbeidsmoteRepository moter,
            ReferatRepository referater,
            BeslutningRepository beslutninger,
            Gruppespor spor,
            Grupperegler regler) {
        this.grupper = grupper;
        this.moter = moter;
        this.referater = referater;
        this.beslutninger = beslutninger;
        this.spor = spor;
        this.regler = regler;
    }

    /// The open group, else the latest there was.
    private @Nullable Ansvarsgruppe group() {
        var all =
                Gruppespor.own().stream()
                        .flatMap(p -> grupper.findByPerson(p).stream())
                        .filter(g -> spor.isOwn(g.personId()))
                        .toList();
        return all.stream()
                .filter(Ansvarsgruppe::isOpen)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    MinGruppeside page(Gruppeskjema skjema, List<Problem> feil) {
        var g = group();
        if (g == null) {
            return new MinGruppeside(
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    regler.today(),
                    feil,
                    skjema);
        }
        var waiting = new ArrayList<Samarbeidsmote>();
        var approved = new ArrayList<Samarbeidsmote>();
        var coming = new ArrayList<MittMote>();
        for (var row : moter.findRader(g.id())) {
            var m = row.mote();
            var status = row.referat();
            if (status == Status.SENDT) {
                waiting.add(m);
            } else if (status == Status.GODKJENT) {
                approved.add(m);
            }
            if (m.isComing(regler.now())) {
                coming.addFirst(mine(m));
            }
        }
        return new MinGruppeside(
                g,
                grupper.findMedlemmer(g.id()).stream().filter(Gruppemedlem::isIn).toList(),
                waiting,
                coming,
                approved,
                Gruppeside.ordered(beslutninger.findByGruppe(g.id())),
                Ids.next().toString(),
                regler.today(),
                feil,
                skjema);
    }

    private MittMote mine(Samarbeidsmote m) {
        var asked = moter.findInnkallinger(m.id());
        return new MittMote(
                m,
                asked.stream()
                        .filter(i -> i.medlem().slag() == Gruppemedlem.Slag.PERSONEN)
                        .map(Innkalling::svar)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                moter.findAgenda(m.id()),
                (int) asked.stream().filter(i -> i.svar() == Svar.KOMMER).count());
    }

    /// What has been sent to the person, or is approved by them.
    Optional<MittReferat> minutes(SamarbeidsmoteId id, Gruppeskjema skjema, List<Problem> feil) {
        return moter.find(id)
                .filter(m -> spor.isOwn(m.personId()))
                .flatMap(
                        m ->
                                referater
                                        .find(id)
                                        .filter(r -> r.status() != Status.UTKAST)
                                        .map(
                                                r ->
                                                        new MittReferat(
                                                                m, r, decidedAt(m), feil, skjema)));
    }

    private List<Beslutning> decidedAt(Samarbeidsmote m) {
        return beslutninger.findByGruppe(m.gruppeId()).stream()
                .filter(b -> m.id().equals(b.moteId()))
                .toList();
    }

    /// What waits for the person on the front page of Min side; null when there is no group.
    @Nullable MinGruppeside front() {
        var side = page(Gruppeskjema.EMPTY, List.of());
        var g = side.gruppe();
        return g == null || !g.isOpen() && side.tilGodkjenning().isEmpty() ? null : side;
    }

    /// The person's own membership.
    Optional<MedlemId> myself(SamarbeidsmoteId id) {
        return moter.find(id).filter(m -> spor.isOwn(m.personId())).stream()
                .flatMap(m -> grupper.findMedlemmer(m.gruppeId()).stream())
                .filter(m -> m.slag() == Gruppemedlem.Slag.PERSONEN)
                .map(Gruppemedlem::id)
                .findFirst();
    }
}
