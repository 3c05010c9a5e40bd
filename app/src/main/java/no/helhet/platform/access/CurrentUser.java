package no.helhet.platform.access;

import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The user behind the running request.
public final class CurrentUser {
    private CurrentUser() {}

    /// The logged-in person, or empty for machines and visitors.
    public static Optional<HelhetUser> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HelhetUser user
                ? Optional.of(user)
                : Optional.empty();
    }

    public static HelhetUser require() {
        return find().orElseThrow(() -> new IllegalStateException("No user is logged in"));
    }

    public static UUID id() {
        return require().brukerId();
    }

    public static boolean has(Rolle rolle) {
        return find().map(u -> u.roller().contains(rolle)).orElse(false);
    }

    /// Has the user at least one of these?
    public static boolean hasAny(Rolle... roller) {
        return Arrays.stream(roller).anyMatch(CurrentUser::has);
    }

    static List<Rolle> roles() {
        return find().map(u -> List.copyOf(u.roller())).orElse(List.of());
    }
}
