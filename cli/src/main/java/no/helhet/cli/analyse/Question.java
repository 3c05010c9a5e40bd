package no.helhet.cli.analyse;

import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Progress;
import no.helhet.statistics.analysis.BadSpecification;
import no.helhet.statistics.analysis.ConstantColumns;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Methods;
import no.helhet.statistics.analysis.Request;
import no.helhet.statistics.analysis.Role;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// A specification that has been read, and the way to its data.
public final class Question {
    private final String where;
    private final SpecificationFile asked;
    private final Path file;

    private Question(String where, SpecificationFile asked, Path file) {
        this.where = where;
        this.asked = asked;
        this.file = file;
    }

    /// Reads a specification; its data file is looked for beside it.
    public static Question read(Path path) throws BadInput {
        return read(path, Methods::named);
    }

    /// @param methods finds a method by its name
    static Question read(Path path, Function<String, Method> methods) throws BadInput {
        String where = path.toString();
        try {
            var asked = SpecificationFile.parse(withoutMark(Files.readString(path)), methods);
            if (asked.data().isEmpty()) {
                throw new BadSpecification("data", "Name the CSV file.");
            }
            return new Question(where, asked, path.resolveSibling(asked.data()));
        } catch (BadSpecification e) {
            throw new BadInput("%s: %s".formatted(where, e.getMessage()));
        } catch (JacksonException e) {
            throw notJson(where, e);
        } catch (CharacterCodingException e) {
            throw new BadInput("%s is not UTF-8 text. Save it as UTF-8.".formatted(where));
        } catch (IOException e) {
            throw new BadInput("%s can not be read. Give a file that is there.".formatted(where));
        }
    }

    /// A method's own example.
    ///
    /// @param file its data
    static Question example(Method method, Path file) {
        return new Question(method.name(), SpecificationFile.parse(method.example()), file);
    }

    /// Without the mark that some programs write before the text.
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static BadInput notJson(String where, JacksonException e) {
        var at = e.getLocation();
        return new BadInput(
                "%s, line %d, column %d: this is not JSON. %s."
                        .formatted(
                                where,
                                at.getLineNr(),
                                at.getColumnNr(),
                                e.getOriginalMessage().replaceFirst("[.\\s]+$", "")));
    }

    public Method method() {
        return asked.method();
    }

    /// Reads the data and holds the specification against them.
    ///
    /// @param progress told of bytes
    public Ready open(Progress progress) throws BadInput {
        var specification = asked.specification();
        var data =
                CsvFile.read(
                        file, asked.format(), Wanted.by(specification, asked.method()), progress);
        try {
            check(data);
            return new Ready(this, specification.request(asked.method(), data.frame()), data);
        } catch (BadSpecification e) {
            throw new BadInput("%s: %s".formatted(where, e.getMessage()));
        }
    }

    private void check(CsvData data) {
        if (data.frame().rows() == 0 && !data.frame().names().isEmpty()) {
            throw new BadSpecification("data", "The file has no rows. Give at least one.");
        }
        for (Role role : asked.method().roles()) {
            var given = asked.specification().columns().getOrDefault(role.name(), List.of());
            for (String column : given) {
                check(role, column, data);
            }
        }
    }

    private void check(Role role, String column, CsvData data) {
        String field = "columns." + role.name();
        if (!data.names().contains(column)) {
            throw new BadSpecification(
                    field,
                    "The data have no column %s. They have %s."
                            .formatted(column, String.join(", ", data.names())));
        }
        Long line = data.textLines().get(column);
        if (role.kind() == Role.Kind.NUMBERS && line != null) {
            throw new BadSpecification(
                    field,
                    ("%s is not a number in line %d. Correct it, leave the field empty where the"
                                    + " value is not known, or write \"csv\": {\"decimal\":"
                                    + " \"%s\"} if that is the decimal mark.%s")
                            .formatted(
                                    column,
                                    line,
                                    data.format().decimal() == '.' ? "," : ".",
                                    role.name().equals("predictors") && hasFactors()
                                            ? " Categories are named in columns.factors."
                                            : ""));
        }
    }

    private boolean hasFactors() {
        return asked.method().roles().stream().anyMatch(role -> role.name().equals("factors"));
    }

    /// A question with its data.
    public static final class Ready {
        private final Question question;
        private final Request request;
        private final CsvData data;

        private Ready(Question question, Request request, CsvData data) {
            this.question = question;
            this.request = request;
            this.data = data;
        }

        public Outcome run(Progress progress) throws BadInput {
            try {
                var method = question.method();
                var fit = method.run(request, progress);
                return new Outcome(
                        method,
                        request,
                        data,
                        fit.with(ConstantColumns.warnings(method, request, fit.warnings())));
            } catch (BadSpecification e) {
                throw new BadInput("%s: %s".formatted(question.where, e.getMessage()));
            }
        }
    }
}
