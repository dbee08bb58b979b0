using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Automation.Hosting.Http;

/// <summary>Puts <see cref="ErrorAnswers"/> in front of everything that a web host serves.</summary>
internal sealed class ErrorAnswersFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<ErrorAnswers>();
        next(app);
    };
}
