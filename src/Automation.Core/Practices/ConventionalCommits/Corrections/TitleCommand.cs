using System.Buffers;

namespace Automation.Core.Practices.ConventionalCommits.Corrections;

/// <summary>The command that gives a pull request another title.</summary>
internal static class TitleCommand
{
    /// <summary>Characters that mean nothing inside of single quotes, in any shell.</summary>
    private static readonly SearchValues<char> Harmless =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -_,.:()!/+=");

    /// <summary>What reports show with invisible characters inside, so that nothing links; nobody should paste those.</summary>
    private static readonly string[] Links = [":/", "www.", "gh-"];

    /// <summary>Null where a shell could read the title as anything but text, or where it cannot be copied from a report.</summary>
    public static string? Of(int number, string title) =>
        title.AsSpan().IndexOfAnyExcept(Harmless) < 0
        && !title.Contains("  ", StringComparison.Ordinal)
        && !Array.Exists(Links, link => title.Contains(link, StringComparison.OrdinalIgnoreCase))
            ? $"gh pr edit {number.ToString(CultureInfo.InvariantCulture)} --title '{title}'"
            : null;
}
