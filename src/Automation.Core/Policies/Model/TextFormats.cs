using Automation.Core.Patterns;

namespace Automation.Core.Policies.Model;

/// <summary>The kinds of texts that several keys take.</summary>
internal static class TextFormats
{
    /// <summary>What GitHub takes as a label's name.</summary>
    public static TextType Label { get; } = new("the name of a label, at most 50 characters") { MaxLength = 50 };

    public static ListType Labels { get; } = new(Label, "labels");

    /// <summary>Users, managed users (with an underscore) and apps.</summary>
    public static TextType Login { get; } = new("a GitHub login, such as octocat or dependabot[bot], without @")
    {
        Pattern = @"^[A-Za-z0-9][A-Za-z0-9_-]*(\[bot\])?$",
        MaxLength = 100,
    };

    public static ListType Logins { get; } = new(Login, "logins");

    public static TextType Team { get; } = new("a team as org/team, such as acme/payments, without @")
    {
        Pattern = "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}/[A-Za-z0-9._-]{1,100}$",
    };

    public static ListType Teams { get; } = new(Team, "teams");

    /// <summary>
    /// Stricter than <see cref="Patterns.PathPattern"/>: a leading exclamation mark or a backslash would be taken to the letter there,
    /// and whoever writes one means something else.
    /// </summary>
    public static TextType PathPattern { get; } =
        new($"a path pattern with forward slashes and without a leading !, at most {Patterns.PathPattern.MaxLength} characters")
        {
            Pattern = @"^[^!\\][^\\]*$",
            MaxLength = Patterns.PathPattern.MaxLength,
        };

    public static ListType PathPatterns { get; } = new(PathPattern, "path patterns");

    public static TextType RegularExpression { get; } =
        new($"a regular expression of at most {SafePattern.MaxLength} characters")
        {
            MaxLength = SafePattern.MaxLength,
            Refusal = SafePattern.Refusal,
        };
}
