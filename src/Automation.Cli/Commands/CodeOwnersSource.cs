using System.Text;
using Automation.Cli.Rendering;
using Automation.Cli.Terminals;
using Automation.Core.CodeOwners;
using Automation.Git.Repositories;

namespace Automation.Cli.Commands;

/// <summary>The <c>CODEOWNERS</c> file that the user means, with its problems said on standard error.</summary>
internal static class CodeOwnersSource
{
    private const int ProblemsShown = 20;

    /// <summary>A file that the user names.</summary>
    /// <exception cref="CommandFailureException">It cannot be read.</exception>
    public static CodeOwnersFile Read(string path, Terminal terminal) => Parse(path, ReadText(path), terminal);

    /// <summary>The first file of the three places in a clone, as GitHub would take it were all of this on the base branch.</summary>
    /// <exception cref="CommandFailureException">There is none, or it cannot be read.</exception>
    public static CodeOwnersFile Find(WorkTree tree, Terminal terminal)
    {
        var found = CodeOwnersFile.Locations.Where(location => File.Exists(Path.Combine(tree.Root, location))).ToList();
        if (found is not [var first, .. var others])
        {
            throw CommandFailureException.Usage(
                $"{tree.Root} has no {string.Join(", ", CodeOwnersFile.Locations)}: write one of them, or name a file with --file.");
        }

        foreach (var other in others)
        {
            terminal.Say($"{other} is not used: {first} comes first.");
        }

        return Parse(first, ReadText(Path.Combine(tree.Root, first)), terminal);
    }

    /// <summary>To name a file that cannot be read is a mistake of use, whatever keeps it from being read.</summary>
    private static string ReadText(string path)
    {
        try
        {
            return UserFile.Read(path, "name the CODEOWNERS file");
        }
        catch (CommandFailureException failure)
        {
            throw CommandFailureException.Usage(failure.Message);
        }
    }

    private static CodeOwnersFile Parse(string path, string text, Terminal terminal)
    {
        if (Encoding.UTF8.GetByteCount(text) >= CodeOwnersFile.MaxBytes)
        {
            terminal.Say($"{path} is 3 MB or larger: GitHub ignores it, and nothing has an owner.");
            return CodeOwnersFile.Parse("");
        }

        var file = CodeOwnersFile.Parse(text);
        foreach (var problem in file.Problems.Take(ProblemsShown))
        {
            terminal.Say(VisibleText.Of($"{path}:{problem.Line}:{problem.Column}: {problem.Message} GitHub skips the line."));
        }

        if (file.Problems.Count > ProblemsShown)
        {
            terminal.Say($"{path}: {file.Problems.Count - ProblemsShown} more problems.");
        }

        return file;
    }
}
