package no.helhet.praksis.plan;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.plan.SenRepository.Sen;
import no.helhet.praksis.plan.SenRepository.Whose;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.temporal.ChronoUnit;
import java.util.List;

/// What is late in plans, for the one who coordinates and for the leader. It is computed: nobody
/// ticks it off but by doing it.
@Service
@Transactional
class Planoppfolging {
    static final String EGNE = "/planer/oppfolging";
    static final String KONTORETS = "/planer/oppfolging/kontor";
    private static final int PAGE = 50;
    private final SenRepository sene;
    private final Personer personer;
    private final Planspor spor;
    private final Planregler regler;

    Planoppfolging(SenRepository sene, Personer personer, Planspor spor, Planregler regler) {
        this.sene = sene;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    int countPlans(boolean office) {
        return sene.countPlans(Scopes.current().kommunerArray(), whose(office), regler.today());
    }

    int countSteps(boolean office) {
        return sene.countSteps(Scopes.current().kommunerArray(), whose(office), regler.today());
    }

    private static Whose whose(boolean office) {
        var actor = Scopes.current().actor();
        return office ? new Whose.Kontor(actor.enhetsnr()) : new Whose.Koordinator(actor.id());
    }

    Senliste find(boolean office, int from) {
        var found =
                sene.find(
                        Scopes.current().kommunerArray(),
                        whose(office),
                        regler.today(),
                        from,
                        PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var ids = shown.stream().map(Sen::person).distinct().toList();
        spor.readList("plan.oppfolging", ids);
        var persons = personer.findAll(ids);
        List<Senliste.Rad> rows =
                shown.stream()
                        .map(
                                s ->
                                        new Senliste.Rad(
                                                s.plan(),
                                                persons.get(s.person().id()),
                                                s.koordinator(),
                                                s.hva(),
                                                s.navn() == null ? "" : s.navn(),
                                                s.dag(),
                                                ChronoUnit.DAYS.between(s.dag(), regler.today())))
                        .toList();
        return new Senliste(
                rows,
                countPlans(office) + countSteps(office),
                found.size() > PAGE ? from + PAGE : null,
                office,
                office ? KONTORETS : EGNE);
    }
}
