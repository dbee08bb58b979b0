namespace Automation.Core.Practices;

/// <summary>How to end a finding: what to do in words, and the commands that do it.</summary>
/// <param name="Text">
/// Plain text that is complete without the commands; what stands between backticks is shown as code. May quote untrusted text.
/// </param>
public sealed record Remedy(string Text)
{
    /// <summary>
    /// Shell commands, one line each, to be run in this order. They are copied and run as they are: every value is filled in, and what
    /// strangers wrote went through <see cref="ShellWord"/>.
    /// </summary>
    public IReadOnlyList<string> Commands { get; init; } = [];

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Remedy?(string? text) => text is null ? null : FromString(text);

    public static Remedy FromString(string text) => new(text);
}
