package no.helhet.cli.demo;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// The workers of the local start, and work done as one of them: logged in, and in the scope of
/// the office.
public final class Staff {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /// Those whom the guide tells about come first.
    private static final List<String> KNOWN = List.of("ingrid", "amir", "hege", "turid");

    private final Directory directory;
    private final Clock clock;

    public Staff(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /// Everybody with the role at the office, the known ones first.
    public List<HelhetUser> find(String enhetsnr, Rolle rolle) {
        return directory.findAnsatteAt(enhetsnr, rolle, today()).stream()
                .sorted(Comparator.comparingInt(Staff::order))
                .map(a -> user(a).at(enhetsnr))
                .toList();
    }

    private static int order(Ansatt ansatt) {
        var known = KNOWN.indexOf(ansatt.subject());
        return known < 0 ? KNOWN.size() : known;
    }

    private HelhetUser user(Ansatt ansatt) {
        return new HelhetUser(
                ansatt.id(),
                ansatt.subject(),
                ansatt.navn(),
                ansatt.klarert(),
                directory.findTilganger(ansatt.id(), today()),
                0,
                List.of(),
                "local");
    }

    static <T> T as(HelhetUser user, Supplier<T> work) {
        Scope scope = user.scope();
        if (scope == null) {
            throw new IllegalStateException(user + " has no office");
        }
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(user, null));
        SecurityContextHolder.setContext(context);
        try {
            return Scopes.call(scope, work);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
