using Automation.Core.Ports;
using Automation.Email.Configuration;
using Automation.Email.Messages;
using Automation.Email.Rendering;
using Automation.Email.Sending;
using Automation.Email.Sending.CommunicationServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Automation.Email;

/// <summary>Registers what makes and sends mails.</summary>
public static class EmailServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IDigestRenderer"/>, <see cref="IMailWriter"/> and <see cref="IMailSender"/>, configured by section <see cref="EmailOptions.SectionName"/>. A
    /// <see cref="Azure.Core.TokenCredential"/> that was registered before is used; else the default chain is. The caller adds logging.
    /// </summary>
    public static IServiceCollection AddEmail(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<EmailOptions>().BindConfiguration(EmailOptions.SectionName).ValidateOnStart();
        services.AddSingleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>();
        services.AddHttpClient(EmailClient.HttpClientName, static client => client.Timeout = EmailClient.Timeout);
        services.AddSingleton<IDigestRenderer, DigestRenderer>();
        services.AddSingleton<IMailWriter, MailWriter>();
        services.AddSingleton(MailSenders.Create);
        return services;
    }
}
