package no.helhet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `helhet demo`
@Command(name = "demo", description = "Play one case.")
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }
}
