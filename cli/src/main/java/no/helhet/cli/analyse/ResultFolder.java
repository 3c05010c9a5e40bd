package no.helhet.cli.analyse;

import no.helhet.cli.OutputFiles;
import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.analysis.Analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folder for what comes of an analysis: `result.json`, the tables as CSV, and
/// `repeat.R` with `data.csv` to repeat it. Each file is whole or not there.
public final class ResultFolder {
    private final OutputFiles files;

    private ResultFolder(OutputFiles files) {
        this.files = files;
    }

    public static ResultFolder open(Path folder) throws BadInput {
        return new ResultFolder(OutputFiles.in(folder));
    }

    /// @return the names of the files
    public List<String> write(Outcome outcome) throws IOException {
        var names = new ArrayList<String>();
        files.write(
                "result.json",
                out -> {
                    ResultJson.write(outcome, out);
                    out.write('\n');
                });
        names.add("result.json");
        switch (outcome.fit()) {
            case Fitted<Analysis>(var analysis) -> write(outcome, analysis, names);
            case FittedWithWarnings<Analysis>(var analysis, var _) ->
                    write(outcome, analysis, names);
            case NotEstimable<Analysis> _ -> {}
        }
        return names;
    }

    private void write(Outcome outcome, Analysis analysis, List<String> names) throws IOException {
        for (int i = 0; i < analysis.tables().size(); i++) {
            var table = analysis.tables().get(i);
            names.add(TableFile.name(i + 1, table));
            files.write(names.getLast(), out -> TableFile.write(table, out));
        }
        var frame = outcome.data().frame();
        files.write("repeat.R", out -> out.write(script(outcome, analysis)));
        files.write(DataCopy.FILE, out -> DataCopy.write(frame, out));
        names.addAll(List.of("repeat.R", DataCopy.FILE));
    }

    static String script(Outcome outcome, Analysis analysis) {
        return "# Repeats what helhet analyse answered with %s. Run it in this folder: Rscript repeat.R%n"
                        .formatted(outcome.method().name())
                + DataCopy.read(outcome.data().frame())
                + "\n"
                + analysis.r().strip()
                + "\n";
    }
}
