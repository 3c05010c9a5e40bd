package no.helhet.platform.web;

/// Where a point of a checklist or a stage of a process stands.
public enum Status {
    /// In order, done.
    OK(Icon.CHECKMARK_CIRCLE_FILL, Tone.SUCCESS, "ok", "completed"),
    /// Something is missing, and the line says what.
    MISSING(Icon.EXCLAMATIONMARK_TRIANGLE_FILL, Tone.WARNING, "mangler", "active"),
    /// Here it is now.
    NOW(Icon.CIRCLE_FILL, Tone.ACCENT, "her", "active"),
    /// Waits for what comes before it.
    WAITING(Icon.CIRCLE, Tone.NEUTRAL, "venter", "uncompleted"),
    /// Not relevant here.
    NOT_RELEVANT(Icon.MINUS_CIRCLE, Tone.NEUTRAL, "na", "uncompleted");

    private final Icon icon;
    private final Tone tone;
    private final String code;
    private final String processCode;

    Status(Icon icon, Tone tone, String code, String processCode) {
        this.icon = icon;
        this.tone = tone;
        this.code = code;
        this.processCode = processCode;
    }

    public Icon icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    /// The value of `data-status` in our own style sheet.
    public String code() {
        return code;
    }

    /// The value of `data-status` in Aksel's process.
    public String processCode() {
        return processCode;
    }

    /// The key of the word a screen reader speaks.
    public String textKey() {
        return "web.status." + code;
    }
}
