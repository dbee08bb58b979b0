using Automation.Core.Ports;
using Automation.Email.Configuration;
using Automation.Email.Messages;
using Automation.Email.Sending.CommunicationServices;
using Automation.Email.Sending.Smtp;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Automation.Email.Sending;

/// <summary>Makes the sender that the configuration asks for.</summary>
internal static class MailSenders
{
    private const int SmtpPerMinute = 60;

    /// <summary>
    /// https://learn.microsoft.com/azure/communication-services/concepts/service-limits#email: less for the domain that Azure manages.
    /// </summary>
    private const int CustomDomainPerMinute = 30;

    private const int ManagedDomainPerMinute = 5;

    public static IMailSender Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<EmailOptions>>().Value;
        var from = MailAddresses.SenderOf(options);
        var (sender, perMinute) = Create(services, options, from);
        var limit = options.PerMinute ?? perMinute;
        return new GuardedSender(sender, limit is { } most ? new SendingRate(most, services.GetRequiredService<TimeProvider>()) : null);
    }

    private static (IMailSender Sender, int? PerMinute) Create(IServiceProvider services, EmailOptions options, MailboxAddress from)
    {
        if (options.Smtp.IsConfigured)
        {
            return (new SmtpSender(options.Smtp, from, services.GetRequiredService<ILogger<SmtpSender>>()), SmtpPerMinute);
        }

        if (options.CommunicationServices.Endpoint is { } endpoint)
        {
            var credential = services.GetService<TokenCredential>() ?? new DefaultAzureCredential();
            var client = new EmailClient(services.GetRequiredService<IHttpClientFactory>(), endpoint, credential);
            var managed = from.Domain.EndsWith(".azurecomm.net", StringComparison.OrdinalIgnoreCase);
            var log = services.GetRequiredService<ILogger<CommunicationServicesSender>>();
            var sender = new CommunicationServicesSender(client, from, services.GetRequiredService<TimeProvider>(), log);
            return (sender, managed ? ManagedDomainPerMinute : CustomDomainPerMinute);
        }

        return options.Folder is { } folder
            ? (new FolderSender(folder, from), null)
            : (new NoSender(services.GetRequiredService<ILogger<NoSender>>()), null);
    }
}
