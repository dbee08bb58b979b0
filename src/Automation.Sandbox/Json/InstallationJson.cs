using Automation.Sandbox.Model;

namespace Automation.Sandbox.Json;

/// <summary>The App's installation on the one repository (<c>installation</c>).</summary>
internal static class InstallationJson
{
    public static JsonObject Of(SandboxAddress address)
    {
        var installation = $"{address.Api}/app/installations/{SandboxIds.Installation}";
        return new JsonObject
        {
            ["id"] = SandboxIds.Installation.Value,
            ["account"] = AccountJson.Owner(address),
            ["access_tokens_url"] = $"{installation}/access_tokens",
            ["repositories_url"] = $"{address.Api}/installation/repositories",
            ["html_url"] = $"{address.Html}/installations/{SandboxIds.Installation}",
            ["app_id"] = SandboxIds.AppId,
            ["app_slug"] = SandboxIds.AppSlug,
            ["target_id"] = SandboxIds.OfAccount(SandboxIds.Owner),
            ["target_type"] = "Organization",
            ["permissions"] = AppJson.Permissions(),
            ["events"] = AppJson.Events(),
            ["created_at"] = AppJson.CreatedAt.ToGitHub(),
            ["updated_at"] = AppJson.CreatedAt.ToGitHub(),
            ["single_file_name"] = null,
            ["repository_selection"] = "all",
            ["suspended_at"] = null,
            ["suspended_by"] = null,
        };
    }
}
