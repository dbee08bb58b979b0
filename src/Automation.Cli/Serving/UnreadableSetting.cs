using System.Text.RegularExpressions;

namespace Automation.Cli.Serving;

/// <summary>
/// What the configuration binder says of a value of the wrong type, or of a key that nobody knows, in one sentence with a fix.
/// </summary>
internal static partial class UnreadableSetting
{
    /// <summary>The sentence; null when the exception is about something else. The value is not repeated: it may be a secret.</summary>
    public static string? Explain(InvalidOperationException exception)
    {
        if (Binding().Match(exception.Message) is { Success: true } found)
        {
            return $"{found.Groups["key"].Value} cannot be read: set it to {Noun(found.Groups["type"].Value)}.";
        }

        if (Unknown().Match(exception.Message) is { Success: true } unknown)
        {
            return $"A setting has a name that is not known: {unknown.Groups["names"].Value}. "
                + "Write it as docs/configuration.md does, or take it out.";
        }

        // What is wrong with one of several teams is told by an exception within.
        return exception.InnerException is InvalidOperationException inner ? Explain(inner) : null;
    }

    private static string Noun(string type) =>
        type.Contains("List", StringComparison.Ordinal) ? "a list, with one value for each of the keys that end in :0, :1 and so on"
        : type.Contains("TimeSpan", StringComparison.Ordinal) ? "a time such as 00:00:02"
        : type.Contains("Int", StringComparison.Ordinal) ? "a whole number"
        : type.Contains("Boolean", StringComparison.Ordinal) ? "true or false"
        : type.Contains("Uri", StringComparison.Ordinal) ? "an address such as https://api.github.com/"
        : "a value of the kind that docs/configuration.md names";

    [GeneratedRegex(@"^Failed to convert configuration value.* at '(?<key>[\w:]+)' to type '(?<type>[^']+)'", RegexOptions.Singleline)]
    private static partial Regex Binding();

    [GeneratedRegex("properties were not found on the instance of [^:]+: (?<names>'.+')$", RegexOptions.Singleline)]
    private static partial Regex Unknown();
}
