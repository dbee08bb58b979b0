using System.Text;
using Automation.GitHub.Configuration;
using Automation.Pipeline.Receiving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Hosting.Configuration;

/// <summary>Hands the receiver what it needs of section <c>GitHub</c>.</summary>
internal static class ReceiverSettings
{
    public static ReceiverOptions Create(IServiceProvider services)
    {
        var gitHub = services.GetRequiredService<IOptions<GitHubOptions>>().Value;
        return new ReceiverOptions
        {
            Secrets = [.. gitHub.WebhookSecrets.Where(s => !string.IsNullOrWhiteSpace(s)).Select(Encoding.UTF8.GetBytes)],
            AllowedAccounts = [.. gitHub.AllowedAccounts],
            BotLogin = gitHub.AppSlug is { Length: > 0 } slug ? $"{slug}[bot]" : null,
        };
    }
}
