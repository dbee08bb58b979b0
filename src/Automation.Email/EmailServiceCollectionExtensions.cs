using Automation.Core.Ports;
using Automation.Email.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Automation.Email;

/// <summary>Registers what makes and sends mails.</summary>
public static class EmailServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IDigestRenderer"/>.</summary>
    public static IServiceCollection AddEmail(this IServiceCollection services)
    {
        services.AddSingleton<IDigestRenderer, DigestRenderer>();
        return services;
    }
}
