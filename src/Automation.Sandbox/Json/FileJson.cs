using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>A file of a pull request (<c>diff-entry</c>).</summary>
internal static class FileJson
{
    public static JsonObject Of(ChangedFile file, HistoryPullRequest pullRequest, RepositoryName repository, SandboxAddress address)
    {
        var path = string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString));
        var json = new JsonObject
        {
            ["sha"] = null,
            ["filename"] = file.Path,
            ["status"] = file.Status.ToString().ToLowerInvariant(),
            ["additions"] = file.Additions,
            ["deletions"] = file.Deletions,
            ["changes"] = file.Additions + file.Deletions,
            ["blob_url"] = $"{address.Html}/{repository}/blob/{pullRequest.Head}/{path}",
            ["raw_url"] = $"{address.Html}/{repository}/raw/{pullRequest.Head}/{path}",
            ["contents_url"] = $"{address.Api}/repos/{repository}/contents/{path}?ref={pullRequest.Head}",
        };
        if (file.Patch is not null)
        {
            json["patch"] = file.Patch;
        }

        if (file.PreviousPath is not null)
        {
            json["previous_filename"] = file.PreviousPath;
        }

        return json;
    }
}
