package no.helhet.cli.analyse;

import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Progress;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Methods;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `docs/analyse.md`: how a specification is written, and then every method with its
/// example run.
public final class Document {
    private static final int DATA_LINES = 6;

    private final PrintWriter out;

    private Document(PrintWriter out) {
        this.out = out;
    }

    public static void print(PrintWriter out) throws BadInput, IOException {
        var document = new Document(out);
        document.introduction();
        document.methods(Methods.all());
        out.flush();
    }

    private void introduction() throws IOException {
        try (var in = Document.class.getResourceAsStream("introduction.md")) {
            if (in == null) {
                throw new IllegalStateException("introduction.md is not there");
            }
            out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void methods(List<Method> methods) throws BadInput, IOException {
        out.print("\n## The methods\n| Method | What | Verified by |\n|---|---|---|\n");
        for (var method : methods) {
            out.print(
                    "| [%s](#%s) | %s | %s |\n"
                            .formatted(
                                    method.name(),
                                    method.name(),
                                    cell(method.title()),
                                    cell(MethodList.verified(method))));
        }
        for (var method : methods) {
            method(method);
        }
    }

    private void method(Method method) throws BadInput, IOException {
        out.print(
                "\n### %s\n**%s.** %s\n".formatted(method.name(), title(method), method.purpose()));
        out.print("\nSource: %s\n".formatted(method.source()));
        out.print("\n| Column | Takes | Meaning |\n|---|---|---|\n");
        for (var role : method.roles()) {
            row(role.name(), MethodList.kind(role), role.meaning());
        }
        if (!method.options().isEmpty()) {
            out.print("\n| Option | Value | Meaning |\n|---|---|---|\n");
            for (var option : method.options()) {
                row(option.name(), MethodList.values(option), option.meaning());
            }
        }
        var outcome = run(method);
        out.print("\n```json\n%s\n```\n".formatted(method.example().strip()));
        out.print("\nThe data begin:\n```\n%s```\n".formatted(beginning(method.exampleData())));
        var screen = new StringWriter();
        new Screen(new PrintWriter(screen)).print(outcome);
        out.print("\n```\n%s\n```\n".formatted(screen.toString().strip()));
    }

    private static String title(Method method) {
        return method.title().replaceFirst("\\.$", "");
    }

    private void row(String name, String takes, String meaning) {
        out.print("| `%s` | %s | %s |\n".formatted(name, cell(takes), cell(meaning)));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }

    private static String beginning(String data) {
        var text = new StringBuilder();
        data.lines().limit(DATA_LINES).forEach(l -> text.append(l).append('\n'));
        return text.toString();
    }

    /// A method's example on its own data.
    static Outcome run(Method method) throws BadInput, IOException {
        Path folder = Files.createTempDirectory("helhet-example");
        Path file = folder.resolve(method.name() + ".csv");
        try {
            Files.writeString(file, method.exampleData());
            return Question.example(method, file).open(Progress.NONE).run(Progress.NONE);
        } finally {
            delete(file);
            delete(folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
