package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// What waits for a decision, and delegations about to end, on the leader's page.
@Configuration(proxyBeanMethods = false)
public class VedtakPaKontorsiden {
    private static final int WAITING = 7;
    private static final int ENDING = 8;
    private static final int DAYS = 30;
    private static final List<Rolle> SIGNS = List.of(Rolle.BESLUTTER, Rolle.LEDER);

    VedtakPaKontorsiden() {}

    /// @param alene the only one with a delegation to decide on assistance; empty when several have
    public record Venter(int antall, String alene) {}

    /// @param rader the one that ends first is first
    public record Utloper(List<Directory.Fullmaktslutt> rader) {
        public Utloper {
            rader = List.copyOf(rader);
        }
    }

    @Bean
    static Place beslutningerSomVenter(
            Godkjenning godkjenning,
            Directory directory,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        return new Linje(
                WAITING,
                transactions,
                () -> {
                    int count = godkjenning.waiting().read(jdbc);
                    return count == 0
                            ? null
                            : new Place.Content(
                                    "vedtak/kontor-venter.jte",
                                    new Venter(count, alone(directory, today(clock))));
                });
    }

    @Bean
    static Place fullmakterSomUtloper(
            Directory directory, TransactionTemplate transactions, Clock clock) {
        return new Linje(
                ENDING,
                transactions,
                () -> {
                    var day = today(clock);
                    var ending =
                            directory.findFullmaktslutt(
                                    Scopes.current().actor().enhetsnr(), day, day.plusDays(DAYS));
                    return ending.isEmpty()
                            ? null
                            : new Place.Content("vedtak/kontor-fullmakt.jte", new Utloper(ending));
                });
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(Vedtaksbehandling.OSLO));
    }

    /// The only one who may sign today; those with either role that opens the drafts are counted,
    /// the leader with a delegation of her own too.
    private static String alone(Directory directory, LocalDate day) {
        var enhetsnr = Scopes.current().actor().enhetsnr();
        var who =
                SIGNS.stream()
                        .flatMap(rolle -> directory.findAnsatteAt(enhetsnr, rolle, day).stream())
                        .distinct()
                        .filter(ansatt -> mayDecide(directory, ansatt.id(), enhetsnr, day))
                        .toList();
        return who.size() == 1 ? who.getFirst().navn() : "";
    }

    private static boolean mayDecide(
            Directory directory, UUID bruker, String enhetsnr, LocalDate day) {
        return directory.findFullmakter(bruker, enhetsnr).stream()
                .anyMatch(f -> f.type() == Fullmakt.Type.OKONOMISK_STONAD && f.covers(day, 0));
    }

    private record Linje(
            int order, TransactionTemplate transactions, Supplier<Place.@Nullable Content> content)
            implements Place {
        @Override
        public String name() {
            return "leder.oppfolging";
        }

        @Override
        public @Nullable Content render(String id) {
            return CurrentUser.has(Rolle.LEDER) && Scopes.find().isPresent()
                    ? transactions.execute(status -> content.get())
                    : null;
        }
    }
}
