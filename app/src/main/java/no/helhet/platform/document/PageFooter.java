package no.helhet.platform.document;

import java.util.Locale;

/// The foot of every page: the office to the left, the page number to the right, in the letter's
/// language. A language whose words are not known here gets figures alone.
record PageFooter(DocumentMetadata metadata) {

    // Page margins lie outside the XHTML and inherit nothing from it, nor from another @page rule.
    private static final String STYLE =
            "font-family: \"Source Sans 3\"; font-size: 9pt; color: #49515e;"
                    + " vertical-align: top; padding-top: 6mm;";

    /// A CSS rule that fills the lower margin.
    String css() {
        return """
        @page {
          @bottom-left { %1$s width: 70%%; text-align: left; content: %2$s; }
          @bottom-right { %1$s width: 30%%; text-align: right; content: %3$s; }
        }
        """
                .formatted(STYLE, quote(metadata.office()), pageNumber());
    }

    private String pageNumber() {
        return switch (Locale.forLanguageTag(metadata.language()).getLanguage()) {
            case "nb", "nn", "no" -> "\"Side \" counter(page) \" av \" counter(pages)";
            case "en" -> "\"Page \" counter(page) \" of \" counter(pages)";
            default -> "counter(page) \" / \" counter(pages)";
        };
    }

    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append("\\%x ".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
