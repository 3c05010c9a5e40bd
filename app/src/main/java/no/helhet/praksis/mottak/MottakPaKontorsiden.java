package no.helhet.praksis.mottak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How many wait just now, on the leader's page.
@Component
class MottakPaKontorsiden implements Place {
    private static final int ORDER = 10;
    private final Ko ko;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    MottakPaKontorsiden(Ko ko, JdbcClient jdbc, TransactionTemplate transactions) {
        this.ko = ko;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "kontor.na";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content render(String id) {
        return CurrentUser.has(Rolle.LEDER) && Scopes.find().isPresent()
                ? transactions.execute(
                        status -> new Content("mottak/kontor-na.jte", ko.waiting().read(jdbc)))
                : null;
    }
}
