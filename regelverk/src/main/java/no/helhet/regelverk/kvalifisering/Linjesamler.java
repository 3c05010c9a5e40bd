package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the days' posts into lines, and rounds their sum.
final class Linjesamler {
    private static final Tekst DAGER = Tekst.of("steg.kvp.dager");
    private static final Tekst SUM = Tekst.of("steg.kvp.sum");

    private final List<Run> runs = new ArrayList<>();
    private final Map<Dagspost, Dagspost> posts = new HashMap<>();
    private final Map<Dagspost, Run> newest = new IdentityHashMap<>();

    /// Equal posts on days on end.
    private record Run(int order, Dagspost post, List<LocalDate> days) {
        Brok sum() {
            return post.belop().times(Brok.of(days.size()));
        }
    }

    /// The one of all equal posts that days are added to.
    Dagspost one(Dagspost post) {
        Dagspost known = posts.putIfAbsent(post, post);
        return known == null ? post : known;
    }

    /// Adds a day; days come in order.
    ///
    /// @param post as [#one] gave it
    /// @param order the rule's place among the rules
    void add(int order, Dagspost post, LocalDate day) {
        Run run = newest.get(post);
        if (run == null || !Stonadsdager.after(run.days().getLast()).equals(day)) {
            run = new Run(order, post, new ArrayList<>());
            newest.put(post, run);
            runs.add(run);
        }
        run.days().add(day);
    }

    /// Øre, not rounded.
    Brok sum() {
        Brok sum = Brok.ZERO;
        for (Run run : runs) {
            sum = sum.plus(run.sum());
        }
        return sum;
    }

    /// The lines. Each is the rounded sum down to it less the rounded sum above it, so that they
    /// add up to the rounded sum of all.
    ///
    /// @param step øre to round to
    List<Stonadslinje> lines(Kilde frammoteKilde, long step) {
        List<Stonadslinje> lines = new ArrayList<>();
        Brok sum = Brok.ZERO;
        for (Run run : runs.stream().sorted(Comparator.comparingInt(Run::order)).toList()) {
            long above = sum.round(step);
            sum = sum.plus(run.sum());
            lines.add(line(run, new Belop(sum.round(step) - above), frammoteKilde));
        }
        return lines;
    }

    private static Stonadslinje line(Run run, Belop belop, Kilde frammoteKilde) {
        Dagspost post = run.post();
        LocalDate from = run.days().getFirst();
        LocalDate to = run.days().getLast();
        int count = run.days().size();
        Belop size = new Belop(Math.abs(belop.ore()));
        List<Steg> steps = new ArrayList<>(post.steps());
        steps.add(Stegskriver.number(DAGER, count, new Opphav.Opplysning(frammoteKilde)));
        if (!post.belop().isZero()) {
            steps.add(new Steg(SUM, new Steg.Verdi.Penger(size), new Opphav.Regel(post.hjemmel())));
        }
        String key = post.regel() + ":" + from;
        return new Stonadslinje(
                post.id().isEmpty() ? key : key + ":" + post.id(),
                post.regel(),
                post.hjemmel(),
                from,
                to,
                count,
                post.post(),
                Tekst.of(
                        post.setning(),
                        Tid.of(from, to, count),
                        size,
                        Stegskriver.shown(post.belop().abs()),
                        post.verdi()),
                belop,
                steps);
    }
}
