window.console.info('wx')
