namespace Automation.Core.Practices.TechDebt.Admissions;

/// <summary>Whether the words around a phrase say that there is no such debt, or no more.</summary>
internal static class AdmissionContext
{
    /// <summary>How far a word reaches, in words.</summary>
    private const int Reach = 6;

    /// <summary>Before the phrase: the debt is not there, is removed, or was there already.</summary>
    private static readonly HashSet<string> Denials =
    [
        "no", "not", "never", "without", "nor", "neither", "instead", "rather", "unlike", "rid", "fewer", "less",
        "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't", "won't", "can't", "cannot",
        "old", "older", "existing", "former", "previous", "previously", "earlier", "undo", "undoes", "clean", "cleans", "cleaning",
        "cleanup", "pay", "pays", "paying", "paid", "repay", "repays", "drop", "drops", "dropped", "dropping", "tackle", "tackles",
        "address", "addresses", "addressing", "avoid", "avoids", "avoiding", "reduce", "reduces", "reducing", "prevent", "prevents",
    ];

    private static readonly string[] DenialStems = ["remov", "delet", "replac", "eliminat", "revert", "retir", "obviat", "supersed"];

    /// <summary>They begin a clause of its own, which what stands before says nothing of.</summary>
    private static readonly HashSet<string> ClauseStarts =
        ["so", "but", "yet", "though", "although", "however", "because", "since", "until", "then", "therefore"];

    /// <summary>Behind the phrase: the debt is gone, unless the future stands between.</summary>
    private static readonly HashSet<string> Ends =
    [
        "removed", "gone", "dropped", "deleted", "replaced", "obsolete", "unnecessary", "unneeded", "eliminated", "retired", "reverted",
        "superfluous", "cleanup", "reduction",
    ];

    private static readonly HashSet<string> Needs = ["needed", "required", "necessary"];

    private static readonly HashSet<string> Futures =
    [
        "will", "would", "can", "could", "should", "must", "may", "might", "to", "once", "when", "until", "till", "later", "after", "soon",
        "eventually",
    ];

    /// <summary>Words that many a program's own vocabulary holds, by what makes them harmless when it follows.</summary>
    private static readonly Dictionary<string, HashSet<string>> Vocabulary = new(StringComparer.Ordinal)
    {
        ["temporary"] =
        [
            "file", "files", "directory", "directories", "dir", "dirs", "folder", "folders", "path", "paths", "table", "tables", "variable",
            "variables", "credential", "credentials", "token", "tokens", "password", "passwords", "key", "keys", "storage", "buffer",
            "buffers", "object", "objects", "name", "names", "access", "session", "sessions", "url", "urls", "redirect", "redirects",
            "failure", "failures", "error", "errors", "outage", "outages", "environment", "environments", "database", "databases",
            "repository", "repositories", "worktree", "worktrees", "location", "locations", "copy", "copies", "data", "ban", "bans",
        ],
        ["temporarily"] = ["unavailable", "blocked", "banned", "suspended", "locked", "down", "moved"],
        ["hack"] = ["day", "days", "week", "weeks", "night", "project", "projects"],
    };

    /// <param name="words">Of a sentence, in lower case.</param>
    /// <param name="at">Where the phrase begins.</param>
    /// <param name="length">Its words.</param>
    public static bool Denies(ReadOnlySpan<string> words, int at, int length)
    {
        var behind = words[(at + length)..];
        return (length == 1 && behind is [var next, ..] && Vocabulary.GetValueOrDefault(words[at])?.Contains(next) == true)
            || IsDenied(words[..at])
            || IsOver(behind);
    }

    private static bool IsDenied(ReadOnlySpan<string> before)
    {
        for (var i = before.Length - 1; i >= 0 && i >= before.Length - Reach && !ClauseStarts.Contains(before[i]); i--)
        {
            var word = before[i];
            if (Denials.Contains(word) || Array.Exists(DenialStems, stem => word.StartsWith(stem, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOver(ReadOnlySpan<string> behind)
    {
        var isDenied = false;
        for (var i = 0; i < behind.Length && i < Reach && !Futures.Contains(behind[i]); i++)
        {
            if (Ends.Contains(behind[i]) || (isDenied && Needs.Contains(behind[i])))
            {
                return true;
            }

            isDenied |= behind[i] is "no" or "not" or "isn't" or "aren't";
        }

        return false;
    }
}
