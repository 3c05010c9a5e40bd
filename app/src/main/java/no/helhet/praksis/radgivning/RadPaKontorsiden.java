package no.helhet.praksis.radgivning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.time.ZoneId;

/// Services that wait for a decision (sosialtjenesteloven § 17), on the leader's page.
@Component
public class RadPaKontorsiden implements Place {
    private static final int ORDER = 6;
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final ForslagRepository forslag;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    RadPaKontorsiden(ForslagRepository forslag, JdbcClient jdbc, TransactionTemplate transactions) {
        this.forslag = forslag;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// @param eldst the day the oldest was proposed
    public record Linje(int antall, LocalDate eldst) {}

    @Override
    public String name() {
        return "leder.oppfolging";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content render(String id) {
        return CurrentUser.has(Rolle.LEDER) && Scopes.find().isPresent()
                ? transactions.execute(status -> read())
                : null;
    }

    private @Nullable Content read() {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var enhetsnr = scope.actor().enhetsnr();
        var oldest = forslag.findOpen(kommuner, enhetsnr, 1);
        if (oldest.isEmpty()) {
            return null;
        }
        var day = LocalDate.ofInstant(oldest.getFirst().foreslatt(), OSLO);
        int count = forslag.open(kommuner, enhetsnr).read(jdbc);
        return new Content("radgivning/kontor.jte", new Linje(count, day));
    }
}
