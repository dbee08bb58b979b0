using Automation.Core.Ports;
using Automation.Pipeline.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Doctoring;

/// <summary>Can mails be sent, and can their readers unsubscribe?</summary>
internal sealed class MailCheck(IServiceProvider services) : IDoctorCheck
{
    public string Name => "mail";

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        var sender = services.GetRequiredService<IMailSender>();
        if (await sender.CheckAsync(cancellationToken) is { } problem)
        {
            return CheckResult.Problem(problem);
        }

        return services.GetRequiredService<IOptions<DigestOptions>>().Value.PublicUrl is null
            ? CheckResult.Warning(
                $"Mails go to {sender.Name}, but carry no link to unsubscribe. Set Digest:PublicUrl to the address at which recipients "
                + "reach this app.")
            : CheckResult.Ok($"Mails go to {sender.Name}.");
    }
}
