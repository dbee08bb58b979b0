using System.Text.RegularExpressions;

namespace Automation.Cli.Serving;

/// <summary>What the configuration binder says of a value of the wrong type, in one sentence that names the key and a fix.</summary>
internal static partial class UnreadableSetting
{
    /// <summary>The sentence; null when the exception is about something else. The value is not repeated: it may be a secret.</summary>
    public static string? Explain(InvalidOperationException exception) =>
        Binding().Match(exception.Message) is { Success: true } found
            ? $"{found.Groups["key"].Value} cannot be read: set it to {Noun(found.Groups["type"].Value)}."
            : null;

    private static string Noun(string type) =>
        type.Contains("TimeSpan", StringComparison.Ordinal) ? "a time such as 00:00:02"
        : type.Contains("Int", StringComparison.Ordinal) ? "a whole number"
        : type.Contains("Uri", StringComparison.Ordinal) ? "an address such as https://api.github.com/"
        : "a value of the kind that docs/configuration.md names";

    [GeneratedRegex(@"^Failed to convert configuration value.* at '(?<key>[\w:]+)' to type '(?<type>[^']+)'", RegexOptions.Singleline)]
    private static partial Regex Binding();
}
