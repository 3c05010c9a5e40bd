package no.helhet.cli;

import no.helhet.cli.demo.BadInput;
import no.helhet.platform.access.Directory;
import no.helhet.register.Register;
import no.helhet.register.RegisterCheck;
import no.helhet.register.RegisterCheck.Finding;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// The register of a running server made anew, or held against the cases, municipality by
/// municipality, with a line for each table.
final class RegisterWork {
    private static final String LINE = "  %-14s %12s   %s%n";
    private final Directory directory;
    private final Register register;
    private final RegisterCheck check;
    private final PrintWriter out;

    RegisterWork(ApplicationContext context, PrintWriter out) {
        this.directory = context.getBean(Directory.class);
        this.register = context.getBean(Register.class);
        this.check = context.getBean(RegisterCheck.class);
        this.out = out;
    }

    /// @param only null for all municipalities
    /// @param rebuild else it is checked
    /// @return whether all of it is as the cases say
    boolean run(@Nullable String only, boolean rebuild) throws BadInput {
        var all = new TreeSet<>(directory.findKommuner());
        if (only != null && !all.contains(only)) {
            throw new BadInput(
                    "--municipality: %s is not in the data. Those that are: %s"
                            .formatted(only, String.join(", ", all)));
        }
        boolean right = true;
        for (var kommunenr : only == null ? all : List.of(only)) {
            out.printf("%nMunicipality %s%n", kommunenr);
            right &= rebuild ? rebuild(kommunenr) : check(kommunenr);
            out.flush();
        }
        return right;
    }

    private boolean rebuild(String kommunenr) {
        var districts = directory.findBydeler(kommunenr);
        long begun = System.nanoTime();
        register.rebuild(kommunenr, districts, this::tell);
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        var counted = check.count(kommunenr, districts);
        counted.forEach((table, rows) -> line(table, rows, ""));
        out.printf(
                "  %s rows in %s%n",
                number(counted.values().stream().mapToLong(Long::longValue).sum()),
                Console.format(taken));
        return true;
    }

    /// How far it has come, as it goes; tables are read side by side.
    private synchronized void tell(Register.Progress progress) {
        if (progress.done()) {
            out.printf("  made from the cases: %s%n", progress.table());
            out.flush();
        }
    }

    private boolean check(String kommunenr) {
        var found =
                check.check(
                        kommunenr,
                        directory.findBydeler(kommunenr),
                        f -> line(f.table(), f.rows(), words(f)));
        boolean equal = found.stream().allMatch(Finding::isEqual);
        out.println(
                equal
                        ? "  The register is what the cases say."
                        : "  The register is not what the cases say. helhet register --rebuild"
                                + " --municipality %s mends it.".formatted(kommunenr));
        return equal;
    }

    private static String words(Finding f) {
        return f.isEqual()
                ? "equal"
                : "%s missing, %s too many, %s different"
                        .formatted(number(f.missing()), number(f.extra()), number(f.different()));
    }

    private void line(String table, long rows, String words) {
        out.print(
                LINE.formatted(table, number(rows), words).stripTrailing()
                        + System.lineSeparator());
        out.flush();
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', ' ');
    }
}
