namespace Automation.Core.Practices.Decisions;

/// <summary>Addresses from one file of a repository to another, for links in Markdown.</summary>
internal static class RelativeAddress
{
    /// <param name="folder">Folder of the file that links; empty for the repository's root.</param>
    /// <param name="path">The linked file's path from the repository's root.</param>
    /// <returns>A relative address, whatever characters the path has.</returns>
    public static string Of(string folder, string path)
    {
        var from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = path.Split('/');
        var shared = from.Zip(to.SkipLast(1)).TakeWhile(p => p.First == p.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to.Skip(shared).Select(Uri.EscapeDataString)));
    }
}
