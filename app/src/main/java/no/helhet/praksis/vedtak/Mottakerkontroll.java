package no.helhet.praksis.vedtak;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker;
import no.helhet.regelverk.stonadsform.Utbetalingsmottaker.Del;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks the rule who may be paid (sotjl § 22) about a draft's third parties, for the whole period:
/// what one payee gets in several months or by several bills is one part.
final class Mottakerkontroll {
    private static final String SOKER = "";

    private Mottakerkontroll() {}

    static Set<Utfall> check(Innhold innhold, Betalingsplan plan) {
        Map<String, Del> deler = new LinkedHashMap<>();
        long sum = 0;
        for (var line : plan.linjer()) {
            var payee = line.mottaker() == null ? SOKER : line.mottaker();
            sum += line.belopOre();
            deler.merge(
                    payee,
                    new Del(payee, new Belop(line.belopOre()), reason(innhold, payee)),
                    (a, b) -> new Del(payee, a.belop().plus(b.belop()), a.grunn()));
        }
        return new LinkedHashSet<>(
                Utbetalingsmottaker.check(
                        innhold.vurdering().form(),
                        SOKER,
                        new Belop(sum),
                        List.copyOf(deler.values())));
    }

    private static Del.Grunn reason(Innhold innhold, String payee) {
        return payee.equals(SOKER)
                ? Del.Grunn.SOKER
                : innhold.betalinger().andre().stream()
                        .filter(b -> b.navn().equals(payee))
                        .map(Innhold.TilAnnen::grunn)
                        .reduce((a, b) -> a == Del.Grunn.INGEN ? a : b)
                        .orElse(Del.Grunn.INGEN);
    }
}
